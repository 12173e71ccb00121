import { PrinterOutlined } from '@ant-design/icons';
import { Button, List, Space } from 'antd';
import { operations } from '../../../api/customers/operations.gen';
import { useRecordId } from '../../../app/address';
import { CodeName } from '../../../parts/codes';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment, Status } from '../../../parts/facts';
import { PaperTrail } from '../../../parts/paper-trail';
import { CustomerLink, useFile } from '../../../parts/papers';
import { Part, RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';
import { Kept, Missing } from './documents';

/** One file: what it must hold, what it holds, and what is still wanted. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  return (
    <RecordPage
      query={useFile(id)}
      presence={`customers/file/${id}`}
      title={({ number }) => number}
      tags={({ kind, status }) => (
        <>
          <Status of={kind} field="fileKind" />
          <Status of={status} field="fileStatus" />
        </>
      )}
      deeds={({ version, status, customerId, kind }) => (
        <Space wrap>
          <Deeds
            operations={operations}
            path={{ id }}
            version={version}
            context={{ customerId }}
            deeds={[
              {
                name: 'customers.files.addEntry',
                when: status !== 'voided' && kind === 'service',
              },
              {
                name: 'customers.loans.create',
                when: status !== 'voided',
                given: { subject: 'file', subjectId: id },
              },
              { name: 'customers.files.void', when: status !== 'voided', danger: true },
            ]}
          />
          <Button
            icon={<PrinterOutlined />}
            onClick={() => {
              globalThis.print();
            }}
          >
            {say('screens/file.print')}
          </Button>
        </Space>
      )}
    >
      {(file) => (
        <div className="two">
          <div>
            <Missing file={file} />
            <Kept file={file} />
          </div>
          <div>
            <Part title={say('screens/customer.details')}>
              <Facts
                columns={1}
                facts={[
                  ['customer', <CustomerLink key="c" id={file.customerId} />],
                  ['openedAt', <Moment key="o" at={file.openedAt} />],
                  [
                    'templateCode',
                    <CodeName key="t" codes="customers/file-templates" code={file.templateCode} />,
                  ],
                ]}
              />
            </Part>
            <Part title={say('screens/file.entries')}>
              <List
                size="small"
                dataSource={file.entries}
                renderItem={({ at, reference, outcome }) => (
                  <List.Item>
                    <Space wrap>
                      <Moment at={at} />
                      {reference}
                      {outcome && <Status of={outcome} field="entryOutcome" />}
                    </Space>
                  </List.Item>
                )}
              />
            </Part>
            <PaperTrail kind="files" id={id} />
          </div>
        </div>
      )}
    </RecordPage>
  );
};
