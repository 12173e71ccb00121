import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operations } from '../../../api/contracts/operations.gen';
import { contractsDeadlinesList, contractsPayoutsRead } from '../../../api/contracts/sdk.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Deadlines } from '../../../parts/deadlines';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment, Money, Status } from '../../../parts/facts';
import { CustomerLink } from '../../../parts/papers';
import { PersonName, RegionName } from '../../../parts/people';
import { Part, RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';
import { deedsOf } from './deeds';

/** What one complaint comes to, from the day on which it is owed to the slip. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const key = keyOf('contracts', 'payouts', id);
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await contractsPayoutsRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      presence={`contracts/payout/${id}`}
      title={({ number }) => number}
      tags={({ status, dueAt }) => (
        <>
          <Status of={status} field="payoutStatus" />
          {dueAt && <DeadlineTag dueAt={dueAt} />}
        </>
      )}
      deeds={(payout) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={payout.version}
          deeds={deedsOf(payout)}
        />
      )}
    >
      {(payout) => (
        <div className="two">
          <Part title={say('screens/money.about')}>
            <Facts
              facts={[
                [
                  'complaintNumber',
                  <Link key="c" to={`/complaints/${payout.complaintId}`}>
                    {payout.complaintNumber}
                  </Link>,
                ],
                ['customerId', <CustomerLink key="u" id={payout.customerId} />],
                ['amount', <Money key="a" amount={payout.amount} />],
                ['kind', say.choice(payout.kind, 'kind')],
                ['regionId', <RegionName key="g" code={payout.regionId} />],
                ['askedBy', <PersonName key="q" id={payout.askedBy} />],
                ['approvedBy', payout.approvedBy && <PersonName id={payout.approvedBy} />],
                ['paidOn', payout.paidOn],
                ['method', payout.method && say.choice(payout.method, 'method')],
                ['payee', payout.payee],
                ['reference', payout.reference],
                ['why', payout.refusedWhy && say.choice(payout.refusedWhy, 'why')],
                ['reason', payout.reason],
                ['endedAt', payout.endedAt && <Moment at={payout.endedAt} />],
              ]}
            />
          </Part>
          <Deadlines
            queryKey={key}
            load={async () =>
              (await contractsDeadlinesList({ query: { ref: id }, throwOnError: true })).data
            }
          />
        </div>
      )}
    </RecordPage>
  );
};
