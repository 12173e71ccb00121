import { forwardMigration } from '@kefu/persistence';

/** Whose entries are shown with whose, the customers themselves say: `merged_into`. */
export const TimelinesMeetAtReading = forwardMigration(
  'TimelinesMeetAtReading1764900010000',
  'DROP TABLE customer_moved;',
);
