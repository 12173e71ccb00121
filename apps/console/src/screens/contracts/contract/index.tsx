import { useQuery } from '@tanstack/react-query';
import { operations } from '../../../api/contracts/operations.gen';
import {
  contractsAuditRead,
  contractsContractsHtmlRead,
  contractsContractsRead,
  contractsDeadlinesList,
} from '../../../api/contracts/sdk.gen';
import { useRecordId } from '../../../app/address';
import { useSession } from '../../../app/session';
import { keyOf } from '../../../app/work';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Deadlines } from '../../../parts/deadlines';
import { Deeds } from '../../../parts/deeds';
import { Status } from '../../../parts/facts';
import { Part, RecordPage } from '../../../parts/record-page';
import { OfWhom } from '../../../parts/records/of-whom';
import { PrintButton } from '../../../parts/records/print-button';
import { Trail } from '../../../parts/trail';
import { useWords } from '../../../words/use-words';
import { deedsOf } from './deeds';
import { OfContract } from './of-contract';
import { Parties } from './parties';
import { Reviews } from './reviews';
import { Signing, Terms } from './terms';
import { Texts } from './texts';

/** Whom the service shows its audit trail. */
const auditors = ['manager', 'director', 'admin'];

/** One contract on one page, from its draft to its end. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const mayAudit = useSession()?.roles.some((role) => auditors.includes(role));
  const key = keyOf('contracts', 'contracts', id);
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await contractsContractsRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      presence={`contracts/contract/${id}`}
      title={({ number, title }) => [number, title].filter(Boolean).join(' ')}
      tags={({ status, dueAt }) => (
        <>
          <Status of={status} field="contractStatus" />
          {dueAt && <DeadlineTag dueAt={dueAt} />}
        </>
      )}
      deeds={(contract) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={contract.version}
          deeds={deedsOf(contract)}
          context={{ customerId: contract.customerId, contractId: id, kind: contract.kind }}
        />
      )}
    >
      {(contract) => (
        <div className="two">
          <div>
            <Terms contract={contract} />
            <Texts versions={contract.versions} />
            <PrintButton read={contractsContractsHtmlRead} id={id} />
            <Reviews contract={contract} />
            <OfContract contractId={id} />
          </div>
          <div>
            <Deadlines
              queryKey={key}
              load={async () =>
                (await contractsDeadlinesList({ query: { ref: id }, throwOnError: true })).data
              }
            />
            <OfWhom
              whose={{ customerId: contract.customerId, contractId: id }}
              lists={['/orders', '/fee-quotes', '/procedures', '/readings', '/property-hand-overs']}
            />
            <Signing contract={contract} />
            <Parties contract={contract} />
            {mayAudit && (
              <Part title={say('screens/order.history')}>
                <Trail
                  queryKey={key}
                  load={async () =>
                    (await contractsAuditRead({ path: { aggregateId: id }, throwOnError: true }))
                      .data
                  }
                />
              </Part>
            )}
          </div>
        </div>
      )}
    </RecordPage>
  );
};
