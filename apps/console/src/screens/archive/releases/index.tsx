import { customersReleasesList } from '../../../api/customers/sdk.gen';
import type { ReleaseRecord } from '../../../api/customers/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { customers } from '../../../parts/records/of-customers';
import { coded, customer, moment, person, status, text } from '../../../parts/shown';

/** Certificates that the centre keeps until their holders have them (CU-09). */
export const Screen = listScreen<ReleaseRecord>({
  of: customers,
  title: 'menu/releases',
  at: '/releases',
  list: customersReleasesList,
  begin: 'customers.releases.create',
  filters: [
    { name: 'status', options: ['in-custody', 'released', 'voided'], words: 'releaseStatus' },
    { name: 'kind', codes: 'customers/certificates' },
  ],
  columns: [
    coded('kind', 'customers/certificates', '10rem'),
    status('releaseStatus'),
    customer('customerId'),
    text('place', '1fr'),
    moment('takenInAt'),
    person('takenInBy'),
  ],
});
