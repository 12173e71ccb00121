import { Link } from '@tanstack/react-router';
import {
  customersCustomersCreditAssessmentsList,
  customersFilesList,
  customersMembershipsList,
  customersVisitsList,
} from '../../../api/customers/sdk.gen';
import { keyOf } from '../../../app/work';
import { CodeName } from '../../../parts/codes';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Status } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import { useWords } from '../../../words/use-words';
import { Rows } from './rows';

const verb = (name: string) => `customers.${name}`;

/** Memberships, visits, credit and files: what binds them to the centre. */
export const Bonds = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const query = { customerId: id };
  return (
    <>
      <Rows
        customerId={id}
        title={say('screens/customer.visits')}
        queryKey={keyOf('customers', 'visits', 'of', id)}
        load={async () => (await customersVisitsList({ query, throwOnError: true })).data}
        show={({ id: visitId, status, dueAt, arrangedOn, visitedOn, accountManagerId }) => (
          <>
            <Status of={status} field="visitStatus" />
            <Link to={`/customer-visits/${visitId}`}>
              {visitedOn ?? arrangedOn ?? <DeadlineTag dueAt={dueAt} />}
            </Link>
            {accountManagerId && <PersonName id={accountManagerId} />}
          </>
        )}
        deeds={({ status, accountManagerId }) => {
          const isOpen = status === 'due' || status === 'arranged';
          return [
            { name: verb('visits.record'), when: isOpen },
            { name: verb('visits.arrange'), when: isOpen },
            { name: verb('visits.withdrawArrangement'), when: status === 'arranged' },
            { name: verb('visits.assign'), when: isOpen, initial: { accountManagerId } },
          ];
        }}
      />
      <Rows
        customerId={id}
        title={say('screens/customer.memberships')}
        queryKey={keyOf('customers', 'memberships', 'of', id)}
        load={async () => (await customersMembershipsList({ query, throwOnError: true })).data}
        show={({ id: membershipId, number, level, status, validThrough }) => (
          <>
            <Link to={`/memberships/${membershipId}`}>{number}</Link>
            <CodeName codes="customers/membership-levels" code={level} />
            <Status of={status} field="membershipStatus" />
            {say('screens/customer.through', { day: validThrough })}
          </>
        )}
        deeds={({ status }) => [
          {
            name: verb('memberships.renew'),
            when: status === 'active' || status === 'expired',
          },
          { name: verb('memberships.changeLevel'), when: status === 'active' },
          { name: verb('memberships.leave'), when: status === 'active' },
          { name: verb('memberships.undoLeave'), when: status === 'left' },
          { name: verb('memberships.void'), when: status !== 'voided', danger: true },
        ]}
      />
      <Rows
        customerId={id}
        title={say('screens/customer.credit')}
        queryKey={keyOf('customers', 'credit-assessments', 'of', id)}
        load={async () =>
          (await customersCustomersCreditAssessmentsList({ path: { id }, throwOnError: true })).data
        }
        show={({ grade, score, status, assessedOn, assessedBy }) => (
          <>
            <b>{grade}</b>
            {score}
            <Status of={status} field="creditStatus" />
            {assessedOn}
            <PersonName id={assessedBy} />
          </>
        )}
        deeds={({ status }) => [
          { name: verb('creditAssessments.void'), when: status !== 'voided', danger: true },
        ]}
      />
      <Rows
        customerId={id}
        title={say('screens/customer.files')}
        queryKey={keyOf('customers', 'files', 'of', id)}
        load={async () => (await customersFilesList({ query, throwOnError: true })).data}
        show={({ id: fileId, number, kind, status, missingCount }) => (
          <>
            <Link to={`/files/${fileId}`}>{number}</Link>
            {say.choice(kind, 'fileKind')}
            <Status of={status} field="fileStatus" />
            {missingCount > 0 && say('screens/file.missing-count', { count: missingCount })}
          </>
        )}
      />
    </>
  );
};
