import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operations } from '../../../api/customers/operations.gen';
import { customersLoansRead } from '../../../api/customers/sdk.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment, Status } from '../../../parts/facts';
import { PaperTrail } from '../../../parts/paper-trail';
import { CustomerLink, useFile } from '../../../parts/papers';
import { PersonName } from '../../../parts/people';
import { Part, RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

const verb = (name: string): string => `customers.loans.${name}`;

const FileLink = ({ id }: { readonly id: string }) => {
  const { data } = useFile(id);
  const say = useWords();
  return <Link to={`/files/${id}`}>{data?.number ?? say.choice('file')}</Link>;
};

/** One loan, from the request to the slip's end (CU-08). */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const key = keyOf('customers', 'loans', id);
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await customersLoansRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      presence={`customers/loan/${id}`}
      title={({ number }) => number}
      tags={({ status, dueAt }) => (
        <>
          <Status of={status} field="loanStatus" />
          {dueAt && status === 'handed-out' && <DeadlineTag dueAt={dueAt} rule="CU-08" />}
        </>
      )}
      deeds={({ version, status }) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={version}
          deeds={[
            { name: verb('approve'), when: status === 'requested' },
            { name: verb('reject'), when: status === 'requested' },
            { name: verb('handOut'), when: status === 'approved' },
            { name: verb('return'), when: status === 'handed-out' },
            { name: verb('voidSlip'), when: status === 'returned', danger: true },
            { name: verb('withdraw'), when: status === 'requested' || status === 'approved' },
          ]}
        />
      )}
    >
      {(loan) => (
        <div className="two">
          <Part title={say('screens/customer.details')}>
            <Facts
              columns={1}
              facts={[
                [
                  'subject',
                  loan.subject === 'file' ? (
                    <FileLink key="f" id={loan.subjectId} />
                  ) : (
                    say.choice(loan.subject)
                  ),
                ],
                ['customer', loan.customerId && <CustomerLink key="c" id={loan.customerId} />],
                ['borrower', <PersonName key="b" id={loan.borrower.personId} />],
                ['purpose', loan.purpose],
                ['requestedAt', <Moment key="r" at={loan.requestedAt} />],
                ['approvedBy', loan.approvedBy && <PersonName key="a" id={loan.approvedBy} />],
                ['handedOutAt', loan.handedOutAt && <Moment key="h" at={loan.handedOutAt} />],
                ['returnedAt', loan.returnedAt && <Moment key="t" at={loan.returnedAt} />],
              ]}
            />
          </Part>
          <PaperTrail kind="loans" id={id} />
        </div>
      )}
    </RecordPage>
  );
};
