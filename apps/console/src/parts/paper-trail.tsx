import { customersAuditRead } from '../api/customers/sdk.gen';
import { useSession } from '../app/session';
import { keyOf } from '../app/work';
import { useWords } from '../words/use-words';
import { Part } from './record-page';
import { Trail } from './trail';

/** The services show an audit trail to these alone. */
const readers = ['manager', 'director', 'admin'];

/** Who did what with a record of the archive, for whoever may read it. */
export const PaperTrail = ({ kind, id }: { readonly kind: string; readonly id: string }) => {
  const say = useWords();
  const roles = useSession()?.roles ?? [];
  if (!roles.some((role) => readers.includes(role))) return null;
  return (
    <Part title={say('screens/order.history')}>
      <Trail
        queryKey={keyOf('customers', kind, id)}
        load={async () =>
          (await customersAuditRead({ path: { aggregateId: id }, throwOnError: true })).data
        }
      />
    </Part>
  );
};
