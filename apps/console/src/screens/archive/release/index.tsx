import { customersReleasesRead } from '../../../api/customers/sdk.gen';
import type { ReleaseRecord } from '../../../api/customers/types.gen';
import { Entries } from '../../../parts/entries';
import { customers } from '../../../parts/records/of-customers';
import { recordScreen } from '../../../parts/records/record-screen';
import { asset, choice, coded, customer, moment, person, text } from '../../../parts/shown';

/** One certificate, where it is kept, and who has it now (CU-09). */
export const Screen = recordScreen<ReleaseRecord>({
  of: customers,
  kind: 'release',
  resource: 'customers.releases',
  read: customersReleasesRead,
  title: (release) => coded('kind', 'customers/certificates').show(release),
  words: 'releaseStatus',
  verbs: [
    { verb: 'release', in: ['in-custody'] },
    { verb: 'void', in: ['in-custody'], danger: true },
  ],
  facts: [
    customer('customerId'),
    asset('assetId'),
    text('place'),
    moment('takenInAt'),
    person('takenInBy'),
  ],
  parts: ({ receipt }) => (
    <Entries
      name="receipt"
      rows={receipt ? [receipt] : []}
      columns={[moment('at'), person('by'), choice('to', 'releasedTo'), text('mandate')]}
    />
  ),
});
