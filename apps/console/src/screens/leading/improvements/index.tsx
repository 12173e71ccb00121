import { complaintsImprovementsList } from '../../../api/complaints/sdk.gen';
import type { ImprovementRecord } from '../../../api/complaints/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { complaints } from '../../../parts/records/of-complaints';
import { choice, coded, long, person, region, status, text, until } from '../../../parts/shown';

/** What gets better because of complaints, what is due first, first (CP-14). */
export const Screen = listScreen<ImprovementRecord>({
  of: complaints,
  title: 'menu/improvements',
  at: '/improvements',
  list: complaintsImprovementsList,
  begin: 'complaints.improvements.create',
  // One that came of a complaint is planned on its page, which says which
  given: { origins: [] },
  filters: [
    {
      name: 'status',
      options: ['planned', 'done', 'verified', 'dropped'],
      words: 'improvementStatus',
    },
    { name: 'cause', codes: 'complaints/causes' },
    { name: 'category', options: ['quality', 'technical', 'service', 'usage', 'price'] },
    { name: 'overdue', options: ['true'], words: 'yes' },
  ],
  columns: [
    text('number'),
    status('improvementStatus'),
    until('dueAt'),
    long('measure'),
    coded('cause', 'complaints/causes', '10rem'),
    choice('category'),
    region('regionId'),
    person('ownerId'),
  ],
});
