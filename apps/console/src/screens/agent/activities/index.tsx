import { customersActivitiesList } from '../../../api/customers/sdk.gen';
import type { ActivityRecord } from '../../../api/customers/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { customers } from '../../../parts/records/of-customers';
import { choice, long, moment, status, text } from '../../../parts/shown';

/** What the centre invites its customers to (CU-14). */
export const Screen = listScreen<ActivityRecord>({
  of: customers,
  title: 'menu/activities',
  at: '/activities',
  list: customersActivitiesList,
  begin: 'customers.activities.create',
  filters: [
    { name: 'title' },
    {
      name: 'status',
      options: ['planned', 'announced', 'held', 'cancelled'],
      words: 'activityStatus',
    },
    { name: 'kind', options: ['lecture', 'get-together', 'drive'] },
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
  ],
  columns: [
    long('title'),
    choice('kind'),
    status('activityStatus'),
    moment('startsAt'),
    text('place', '12rem'),
    text('capacity', '6rem'),
    text('places', '6rem'),
    text('waiting', '6rem'),
  ],
});
