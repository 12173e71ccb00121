import { customersMembershipsRead } from '../../../api/customers/sdk.gen';
import type { MembershipView } from '../../../api/customers/types.gen';
import { Entries } from '../../../parts/entries';
import { customers } from '../../../parts/records/of-customers';
import { recordScreen } from '../../../parts/records/record-screen';
import { coded, customer, said, text } from '../../../parts/shown';

/** One membership, and what comes with it (CU-13). */
export const Screen = recordScreen<MembershipView>({
  of: customers,
  kind: 'membership',
  resource: 'customers.memberships',
  read: customersMembershipsRead,
  title: ({ number }) => number,
  words: 'membershipStatus',
  verbs: [
    { verb: 'renew', in: ['active', 'expired'] },
    { verb: 'changeLevel', in: ['active'] },
    { verb: 'leave', in: ['active', 'expired'] },
    { verb: 'undoLeave', in: ['left'] },
    { verb: 'void', in: ['active', 'expired', 'left'], danger: true },
  ],
  facts: [
    customer('customerId'),
    coded('level', 'customers/membership-levels'),
    text('joinedOn'),
    text('validThrough'),
    text('leftOn'),
  ],
  parts: ({ benefits }) => (
    <Entries
      name="benefits"
      rows={benefits.map((benefit) => ({ title: benefit }))}
      columns={[said('title')]}
    />
  ),
});
