import { customersVisitsList } from '../../../api/customers/sdk.gen';
import type { VisitView } from '../../../api/customers/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { customers } from '../../../parts/records/of-customers';
import { choice, customer, person, status, text, until } from '../../../parts/shown';

const standings = ['open', 'overdue', 'unassigned', 'done', 'cancelled'];

/** Visits that are due to customers, the first to fall due first. */
export const Screen = listScreen<VisitView>({
  of: customers,
  title: 'menu/customer-visits',
  at: '/customer-visits',
  list: customersVisitsList,
  filters: [
    { name: 'standing', options: standings },
    { name: 'tier', options: ['standard', 'vip', 'key'] },
    { name: 'dueBy', kind: 'day' },
  ],
  columns: [
    customer('customerId'),
    status('visitStatus'),
    until('dueAt'),
    choice('tier'),
    text('arrangedOn'),
    text('visitedOn'),
    person('accountManagerId'),
  ],
});
