import { customersHandOversList } from '../../../api/customers/sdk.gen';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { CustomerLink } from '../../../parts/papers';
import { PersonName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';

/** Papers on their way to the centre, and who has them now. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/hand-overs')}
      queryKey={keyOf('customers', 'hand-overs')}
      load={async (query) => (await customersHandOversList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/hand-overs/${id}`}
      filters={[
        {
          name: 'status',
          options: ['held', 'offered', 'at-centre', 'voided'],
          words: 'handOverStatus',
        },
        { name: 'overdue', options: ['true'], words: 'yes' },
        { name: 'rule', options: ['CU-03', 'CU-04'], words: 'handOverRule' },
      ]}
      columns={[
        { name: 'number', width: '11rem', show: ({ number }) => number },
        {
          name: 'status',
          width: '8rem',
          show: ({ status }) => <Status of={status} field="handOverStatus" />,
        },
        {
          name: 'dueAt',
          width: '9rem',
          show: ({ dueAt, status }) =>
            (status === 'held' || status === 'offered') && <DeadlineTag dueAt={dueAt} />,
        },
        { name: 'rule', width: '9rem', show: ({ rule }) => say.choice(rule, 'handOverRule') },
        {
          name: 'holder',
          width: '1fr',
          show: ({ holder }) =>
            holder.personId ? (
              <PersonName id={holder.personId} />
            ) : (
              say.choice(holder.role, 'roles')
            ),
        },
        {
          name: 'customer',
          width: '2fr',
          show: ({ customerId }) => <CustomerLink id={customerId} />,
        },
      ]}
    />
  );
};
