import { forwardMigration } from '@kefu/persistence';

/** Staff is heard anew: its events of people went past while nobody listened to them here. */
export const PeopleAreHeardOf = forwardMigration(
  'PeopleAreHeardOf1795900005100',
  `
LOCK TABLE gate IN EXCLUSIVE MODE;
INSERT INTO hear_anew (source) SELECT 'staff' WHERE EXISTS (SELECT FROM gate WHERE source = 'staff')
  ON CONFLICT DO NOTHING;
DELETE FROM gate WHERE source = 'staff';
DELETE FROM parked WHERE source = 'staff';
`,
);
