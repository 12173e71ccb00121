import { contractsPayoutsList } from '../../../api/contracts/sdk.gen';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Money, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { useWords } from '../../../words/use-words';

/** What complaints come to, as it is paid to customers: what is due first, first. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/payouts')}
      queryKey={keyOf('contracts', 'payouts')}
      load={async (query) => (await contractsPayoutsList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/payouts/${id}`}
      filters={[
        {
          name: 'status',
          options: ['owed', 'approved', 'paid', 'returned', 'refused', 'withdrawn'],
          words: 'payoutStatus',
        },
        { name: 'kind', options: ['compensation', 'refund'] },
        { name: 'overdue', options: ['true'], words: 'yes' },
      ]}
      columns={[
        { name: 'number', width: '9rem', show: ({ number }) => number },
        {
          name: 'status',
          width: '8rem',
          show: ({ status }) => <Status of={status} field="payoutStatus" />,
        },
        {
          name: 'dueAt',
          width: '9rem',
          show: ({ dueAt }) => dueAt && <DeadlineTag dueAt={dueAt} />,
        },
        { name: 'amount', width: '9rem', show: ({ amount }) => <Money amount={amount} /> },
        { name: 'kind', width: '7rem', show: ({ kind }) => say.choice(kind, 'kind') },
        {
          name: 'complaintNumber',
          width: '1fr',
          show: ({ complaintNumber }) => complaintNumber,
        },
      ]}
    />
  );
};
