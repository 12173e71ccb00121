import { contractsReceivablesList } from '../../../api/contracts/sdk.gen';
import { keyOf } from '../../../app/work';
import { Money, Moment, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { useWords } from '../../../words/use-words';

const states = [
  'overdue', 'invoiced', 'part-paid', 'planned', 'verified', 'paid', 'bad-debt', 'void',
]; // prettier-ignore

/** What is owed by contracts, what is due first, first. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/receivables')}
      queryKey={keyOf('contracts', 'receivables')}
      load={async (query) => (await contractsReceivablesList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/receivables/${id}`}
      filters={[
        { name: 'number' },
        { name: 'status', options: states, words: 'receivableStatus' },
        {
          name: 'kind',
          options: ['one-off', 'instalment', 'monthly', 'metered', 'back-charge'],
          words: 'receivableKind',
        },
        { name: 'disputed', options: ['true'], words: 'yes' },
        { name: 'dueFrom', kind: 'day' },
        { name: 'dueTo', kind: 'day' },
      ]}
      columns={[
        { name: 'number', width: '11rem', show: ({ number }) => number },
        {
          name: 'status',
          width: '7rem',
          show: ({ status }) => <Status of={status} field="receivableStatus" />,
        },
        { name: 'dueOn', width: '8rem', show: ({ dueOn }) => dueOn },
        { name: 'left', width: '9rem', show: ({ left }) => <Money amount={left} /> },
        { name: 'amount', width: '9rem', show: ({ amount }) => <Money amount={amount} /> },
        { name: 'title', width: '2fr', show: ({ title }) => title },
        { name: 'kind', width: '6rem', show: ({ kind }) => say.choice(kind, 'receivableKind') },
        {
          name: 'disputed',
          width: '6rem',
          show: ({ disputed }) => disputed && say('forms/yes'),
        },
        {
          name: 'nextDunningAt',
          width: '9rem',
          show: ({ nextDunningAt }) => nextDunningAt && <Moment at={nextDunningAt} />,
        },
      ]}
    />
  );
};
