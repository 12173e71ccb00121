import { useQuery } from '@tanstack/react-query';
import { Tag, Typography } from 'antd';
import { operations } from '../../../api/contracts/operations.gen';
import { contractsDeadlinesList, contractsDepositsRead } from '../../../api/contracts/sdk.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Deadlines } from '../../../parts/deadlines';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment, Money, Status } from '../../../parts/facts';
import { ContractLink, CustomerLink } from '../../../parts/papers';
import { PersonName, RegionName } from '../../../parts/people';
import { Part, RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';
import { deedsOf } from './deeds';
import { Movements } from './movements';

/** One deposit, from who asked for it until it is back. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const key = keyOf('contracts', 'deposits', id);
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await contractsDepositsRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      presence={`contracts/deposit/${id}`}
      title={({ number }) => number}
      tags={({ status, dueAt, proposedLoss }) => (
        <>
          <Status of={status} field="depositStatus" />
          {dueAt && <DeadlineTag dueAt={dueAt} />}
          {proposedLoss && (
            <Tag color="warning">
              {say('screens/deposit.loss')} <Money amount={proposedLoss.amount} />
            </Tag>
          )}
        </>
      )}
      deeds={(deposit) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={deposit.version}
          deeds={deedsOf(deposit)}
        />
      )}
    >
      {(deposit) => (
        <div className="two">
          <div>
            <Part title={say('screens/money.about')}>
              <Facts
                facts={[
                  ['contractId', <ContractLink key="c" id={deposit.contractId} />],
                  ['customerId', <CustomerLink key="u" id={deposit.customerId} />],
                  ['amount', <Money key="a" amount={deposit.amount} />],
                  ['outstanding', <Money key="o" amount={deposit.outstanding} />],
                  ['form', say.choice(deposit.form, 'form')],
                  ['guarantor', deposit.guarantee?.guarantor],
                  ['number', deposit.guarantee?.number],
                  ['expiresOn', deposit.guarantee?.expiresOn],
                  ['reclaimOn', deposit.reclaimOn],
                  ['ownerId', <PersonName key="w" id={deposit.ownerId} />],
                  ['regionId', <RegionName key="g" code={deposit.regionId} />],
                  ['requestedBy', <PersonName key="r" id={deposit.requestedBy} />],
                  ['decidedBy', deposit.decidedBy && <PersonName id={deposit.decidedBy} />],
                  ['endedAt', deposit.endedAt && <Moment at={deposit.endedAt} />],
                ]}
              />
            </Part>
            <Movements deposit={deposit} />
          </div>
          <div>
            <Deadlines
              queryKey={key}
              load={async () =>
                (await contractsDeadlinesList({ query: { ref: id }, throwOnError: true })).data
              }
            />
            <Part title={say('screens/deposit.remarks')}>
              {deposit.remarks.toReversed().map(({ at, by, text }) => (
                <Typography.Paragraph key={`${at} ${text}`}>
                  <Typography.Text type="secondary">
                    <Moment at={at} /> <PersonName id={by} />
                  </Typography.Text>{' '}
                  {text}
                </Typography.Paragraph>
              ))}
            </Part>
          </div>
        </div>
      )}
    </RecordPage>
  );
};
