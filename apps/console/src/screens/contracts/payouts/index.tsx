import { contractsPayoutsList } from '../../../api/contracts/sdk.gen';
import type { PayoutRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { choice, customer, money, status, text, until } from '../../../parts/shown';

const states = ['owed', 'approved', 'paid', 'returned', 'refused', 'withdrawn'];

/** What complaints come to, as it is paid to customers: what is due first, first. */
export const Screen = listScreen<PayoutRecord>({
  of: contracts,
  title: 'menu/payouts',
  at: '/payouts',
  list: contractsPayoutsList,
  filters: [
    { name: 'status', options: states, words: 'payoutStatus' },
    { name: 'kind', options: ['compensation', 'refund'] },
    { name: 'overdue', options: ['true'], words: 'yes' },
  ],
  columns: [
    text('number', '9rem'),
    status('payoutStatus'),
    until('dueAt'),
    money('amount'),
    choice('kind', 'kind', '7rem'),
    customer('customerId'),
    text('complaintNumber', '9rem'),
  ],
});
