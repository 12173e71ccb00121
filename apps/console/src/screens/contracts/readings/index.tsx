import { contractsReadingsList } from '../../../api/contracts/sdk.gen';
import type { ReadingRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { customer, person, status, text, until } from '../../../parts/shown';

/** What meters showed (CT-17), what is to be checked first, first. */
export const Screen = listScreen<ReadingRecord>({
  of: contracts,
  title: 'menu/readings',
  at: '/readings',
  list: contractsReadingsList,
  begin: 'contracts.readings.create',
  filters: [
    { name: 'number' },
    {
      name: 'status',
      options: ['doubtful', 'read', 'checked', 'voided'],
      words: 'readingStatus',
    },
    { name: 'overdue', options: ['true'], words: 'yes' },
  ],
  columns: [
    text('number', '9rem'),
    status('readingStatus'),
    until('dueAt'),
    text('readOn'),
    text('value'),
    text('quantity'),
    customer('customerId'),
    person('takenBy'),
  ],
});
