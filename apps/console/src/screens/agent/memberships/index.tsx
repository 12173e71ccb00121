import { customersMembershipsList } from '../../../api/customers/sdk.gen';
import type { MembershipView } from '../../../api/customers/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { customers } from '../../../parts/records/of-customers';
import { coded, customer, status, text } from '../../../parts/shown';

/** The club's members (CU-13). */
export const Screen = listScreen<MembershipView>({
  of: customers,
  title: 'menu/memberships',
  at: '/memberships',
  list: customersMembershipsList,
  filters: [
    { name: 'number' },
    {
      name: 'status',
      options: ['active', 'expired', 'left', 'voided'],
      words: 'membershipStatus',
    },
    { name: 'validThroughBy', kind: 'day' },
  ],
  columns: [
    text('number', '10rem'),
    status('membershipStatus'),
    coded('level', 'customers/membership-levels'),
    customer('customerId'),
    text('joinedOn'),
    text('validThrough'),
  ],
});
