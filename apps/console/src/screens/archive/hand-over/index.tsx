import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Space } from 'antd';
import { operations } from '../../../api/customers/operations.gen';
import { customersHandOversHtmlRead, customersHandOversRead } from '../../../api/customers/sdk.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Deeds } from '../../../parts/deeds';
import { Facts, Status } from '../../../parts/facts';
import { PaperTrail } from '../../../parts/paper-trail';
import { CustomerLink, useFile } from '../../../parts/papers';
import { PersonName } from '../../../parts/people';
import { Part, RecordPage } from '../../../parts/record-page';
import { PrintButton } from '../../../parts/records/print-button';
import { useWords } from '../../../words/use-words';
import { Forms } from './forms';

const verb = (name: string): string => `customers.handOvers.${name}`;

/** Papers from hand to hand until the centre has them (CU-03, CU-04). */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const key = keyOf('customers', 'hand-overs', id);
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await customersHandOversRead({ path: { id }, throwOnError: true })).data,
  });
  const { data: file } = useFile(query.data?.fileId);
  const items = file?.asked
    .filter(({ code }) => file.missing.some((one) => one.code === code))
    .map(({ code, form, copies }) => ({ code, form, copies }));
  return (
    <RecordPage
      query={query}
      presence={`customers/hand-over/${id}`}
      title={({ number }) => number}
      tags={({ status, dueAt, rule }) => (
        <>
          <Status of={status} field="handOverStatus" />
          {(status === 'held' || status === 'offered') && <DeadlineTag dueAt={dueAt} rule={rule} />}
        </>
      )}
      deeds={({ version, status, waiver }) => {
        const isOut = status === 'held' || status === 'offered';
        return (
          <Space wrap>
            <Deeds
              operations={operations}
              path={{ id }}
              version={version}
              deeds={[
                { name: verb('offer'), when: status === 'held', initial: { items } },
                { name: verb('receive'), when: status === 'offered' },
                { name: verb('refuse'), when: status === 'offered' },
                { name: verb('withdraw'), when: status === 'offered' },
                { name: verb('waive'), when: isOut && waiver === undefined },
                { name: verb('void'), when: isOut, danger: true },
              ]}
            />
            <PrintButton read={customersHandOversHtmlRead} id={id} />
          </Space>
        );
      }}
    >
      {(handOver) => (
        <div className="two">
          <div>
            <Forms handOver={handOver} />
            <PaperTrail kind="hand-overs" id={id} />
          </div>
          <Part title={say('screens/customer.details')}>
            <Facts
              columns={1}
              facts={[
                ['rule', say.choice(handOver.rule, 'handOverRule')],
                ['customer', <CustomerLink key="c" id={handOver.customerId} />],
                [
                  'fileId',
                  <Link key="f" to={`/files/${handOver.fileId}`}>
                    {file?.number ?? say.choice('file')}
                  </Link>,
                ],
                [
                  'holder',
                  handOver.holder.personId ? (
                    <PersonName key="h" id={handOver.holder.personId} />
                  ) : (
                    say.choice(handOver.holder.role, 'roles')
                  ),
                ],
                ['reason', handOver.waiver?.reason],
              ]}
            />
          </Part>
        </div>
      )}
    </RecordPage>
  );
};
