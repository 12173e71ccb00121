import { contractsOrdersList } from '../../../api/contracts/sdk.gen';
import type { OrderRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { customer, money, person, status, text, until } from '../../../parts/shown';

const states = ['placed', 'paid', 'shipped', 'delivered', 'accepted', 'returned', 'cancelled'];

/** Orders and where their deliveries stand (CT-15), what is due first, first. */
export const Screen = listScreen<OrderRecord>({
  of: contracts,
  title: 'menu/orders',
  at: '/orders',
  list: contractsOrdersList,
  begin: 'contracts.orders.create',
  filters: [
    { name: 'number' },
    { name: 'status', options: states, words: 'orderStatus' },
    { name: 'overdue', options: ['true'], words: 'yes' },
    { name: 'toFollowUp', options: ['true'], words: 'yes' },
  ],
  columns: [
    text('number', '9rem'),
    status('orderStatus'),
    until('dueAt'),
    text('promisedOn'),
    money('total'),
    customer('customerId'),
    person('salespersonId'),
    person('ownerId'),
  ],
});
