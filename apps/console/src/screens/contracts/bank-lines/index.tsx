import { contractsBankLinesList } from '../../../api/contracts/sdk.gen';
import { useSession } from '../../../app/session';
import { keyOf } from '../../../app/work';
import { Money, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { useWords } from '../../../words/use-words';
import { Statement } from './statement';

/** What the bank says came in; what fits nothing by itself waits for somebody who knows. */
export const Screen = () => {
  const say = useWords();
  const isFinance = useSession()?.roles.includes('finance');
  return (
    <ListPage
      title={say('menu/bank-lines')}
      queryKey={keyOf('contracts', 'bank-lines')}
      load={async (query) => (await contractsBankLinesList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/bank-lines/${id}`}
      actions={isFinance && <Statement />}
      filters={[
        {
          name: 'status',
          options: ['doubtful', 'accepted', 'set-aside'],
          words: 'bankLineStatus',
        },
        { name: 'reference' },
        { name: 'amount' },
        { name: 'from', kind: 'day' },
        { name: 'to', kind: 'day' },
      ]}
      columns={[
        {
          name: 'status',
          width: '7rem',
          show: ({ status }) => <Status of={status} field="bankLineStatus" />,
        },
        { name: 'paidOn', width: '8rem', show: ({ paidOn }) => paidOn },
        { name: 'amount', width: '9rem', show: ({ amount }) => <Money amount={amount} /> },
        { name: 'payer', width: '1fr', show: ({ payer }) => payer },
        { name: 'memo', width: '2fr', show: ({ memo }) => memo },
        { name: 'reference', width: '12rem', show: ({ reference }) => reference },
        { name: 'matches', width: '5rem', show: ({ candidates }) => candidates.length },
      ]}
    />
  );
};
