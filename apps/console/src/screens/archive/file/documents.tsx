import { List, Space, Tag } from 'antd';
import { operations } from '../../../api/customers/operations.gen';
import type { CustomersFilesReadResponse } from '../../../api/customers/types.gen';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Deeds } from '../../../parts/deeds';
import { Moment } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';
import { Receive } from './receive';

interface Props {
  readonly file: CustomersFilesReadResponse;
}

const titleIn = (file: CustomersFilesReadResponse, code: string, zh: boolean): string => {
  const title = file.asked.find((one) => one.code === code)?.title;
  return title ? (zh ? title.zh : title.en) : code;
};

/** What is still wanted, of whom and until when. */
export const Missing = ({ file }: Props) => {
  const say = useWords();
  return (
    <Part title={say('screens/file.missing')}>
      <List
        size="small"
        dataSource={file.missing}
        locale={{ emptyText: say('screens/file.nothing-missing') }}
        renderItem={({ entryId, code, owner, copies, dueAt }) => {
          const title = titleIn(file, code, say.language !== 'en');
          return (
            <List.Item>
              <Space wrap>
                <b>{title}</b>
                {say('screens/file.copies', { copies })}
                <Tag>{say.choice(owner, 'roles')}</Tag>
                {dueAt && <DeadlineTag dueAt={dueAt} />}
                <Receive
                  fileId={file.id}
                  version={file.version}
                  entryId={entryId}
                  code={code}
                  title={title}
                  form={file.asked.find((one) => one.code === code)?.form}
                  copies={copies}
                />
                <Deeds
                  operations={operations}
                  path={{ id: file.id }}
                  version={file.version}
                  inSight={0}
                  deeds={[{ name: 'customers.files.waiveDocument', given: { entryId, code } }]}
                />
              </Space>
            </List.Item>
          );
        }}
      />
    </Part>
  );
};

/** What came in, and what need not come. */
export const Kept = ({ file }: Props) => {
  const say = useWords();
  const isZh = say.language !== 'en';
  return (
    <Part title={say('screens/file.kept')}>
      <List
        size="small"
        dataSource={file.documents}
        locale={{ emptyText: say('screens/file.none-kept') }}
        renderItem={({
          documentId,
          code,
          form,
          copies,
          receivedAt,
          receivedBy,
          expiresOn,
          voided,
        }) => (
          <List.Item>
            <Space wrap>
              {voided ? <del>{titleIn(file, code, isZh)}</del> : <b>{titleIn(file, code, isZh)}</b>}
              {say.choice(form, 'form')}
              {say('screens/file.copies', { copies })}
              <Moment at={receivedAt} />
              <PersonName id={receivedBy} />
              {expiresOn && <Tag>{say('screens/customer.through', { day: expiresOn })}</Tag>}
              {voided ? (
                <Tag>{say('screens/file.voided', { reason: voided.reason })}</Tag>
              ) : (
                <Deeds
                  operations={operations}
                  path={{ id: file.id, documentId }}
                  version={file.version}
                  inSight={0}
                  deeds={[{ name: 'customers.files.documents.void', danger: true }]}
                />
              )}
            </Space>
          </List.Item>
        )}
      />
      {file.waivers
        .filter(({ withdrawn }) => withdrawn === undefined)
        .map(({ entryId, code, reason }) => (
          <Space wrap key={`${entryId} ${code}`}>
            <b>{titleIn(file, code, isZh)}</b>
            {say('screens/file.waived', { reason })}
            <Deeds
              operations={operations}
              path={{ id: file.id }}
              version={file.version}
              inSight={0}
              deeds={[{ name: 'customers.files.withdrawWaiver', given: { entryId, code } }]}
            />
          </Space>
        ))}
    </Part>
  );
};
