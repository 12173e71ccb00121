import { customersLoansList } from '../../../api/customers/sdk.gen';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Moment, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { PersonName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';

const states = ['requested', 'approved', 'handed-out', 'returned', 'rejected', 'withdrawn', 'voided']; // prettier-ignore

/** Files that are lent, or asked for. */
export const Screen = () => {
  const say = useWords();
  return (
    <ListPage
      title={say('menu/loans')}
      queryKey={keyOf('customers', 'loans')}
      load={async (query) => (await customersLoansList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/loans/${id}`}
      filters={[
        { name: 'status', options: states, words: 'loanStatus' },
        { name: 'overdue', options: ['true'], words: 'yes' },
        { name: 'subject', options: ['file', 'department-file'] },
      ]}
      columns={[
        { name: 'number', width: '11rem', show: ({ number }) => number },
        {
          name: 'status',
          width: '8rem',
          show: ({ status }) => <Status of={status} field="loanStatus" />,
        },
        {
          name: 'dueAt',
          width: '9rem',
          show: ({ dueAt, status }) =>
            dueAt && status === 'handed-out' && <DeadlineTag dueAt={dueAt} />,
        },
        {
          name: 'borrower',
          width: '10rem',
          show: ({ borrower }) => <PersonName id={borrower.personId} />,
        },
        { name: 'purpose', width: '2fr', show: ({ purpose }) => purpose },
        {
          name: 'requestedAt',
          width: '10rem',
          show: ({ requestedAt }) => <Moment at={requestedAt} />,
        },
      ]}
    />
  );
};
