import { forwardMigration } from '@kefu/persistence';

/** Paper names people by their staff numbers. */
export const PeopleByNumber = forwardMigration(
  'PeopleByNumber1795900003003',
  'ALTER TABLE staff_record ADD COLUMN number text;',
);
