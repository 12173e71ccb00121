import { contractsDepositsList } from '../../../api/contracts/sdk.gen';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Money, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { PersonName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';

const states = [
  'requested', 'approved', 'paid', 'reclaim-due', 'part-reclaimed', 'reclaimed', 'forfeited',
  'rejected', 'withdrawn',
]; // prettier-ignore

/** Deposits that the company gave, what is due back first, first. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/deposits')}
      queryKey={keyOf('contracts', 'deposits')}
      load={async (query) => (await contractsDepositsList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/deposits/${id}`}
      filters={[
        { name: 'number' },
        { name: 'status', options: states, words: 'depositStatus' },
        { name: 'form', options: ['cash', 'guarantee'] },
        { name: 'out', options: ['true'], words: 'yes' },
        { name: 'overdue', options: ['true'], words: 'yes' },
        { name: 'reclaimUntil', kind: 'day' },
      ]}
      columns={[
        { name: 'number', width: '11rem', show: ({ number }) => number },
        {
          name: 'status',
          width: '8rem',
          show: ({ status }) => <Status of={status} field="depositStatus" />,
        },
        {
          name: 'dueAt',
          width: '9rem',
          show: ({ dueAt }) => dueAt && <DeadlineTag dueAt={dueAt} />,
        },
        { name: 'reclaimOn', width: '8rem', show: ({ reclaimOn }) => reclaimOn },
        {
          name: 'outstanding',
          width: '9rem',
          show: ({ outstanding }) => <Money amount={outstanding} />,
        },
        { name: 'amount', width: '9rem', show: ({ amount }) => <Money amount={amount} /> },
        { name: 'form', width: '7rem', show: ({ form }) => say.choice(form, 'form') },
        { name: 'ownerId', width: '1fr', show: ({ ownerId }) => <PersonName id={ownerId} /> },
      ]}
    />
  );
};
