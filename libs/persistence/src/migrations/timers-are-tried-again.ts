import { forwardMigration } from '../run-migrations.js';

export const TimersAreTriedAgain = forwardMigration(
  'TimersAreTriedAgain1763856010000',
  `
ALTER TABLE timer
  ADD COLUMN attempts int NOT NULL DEFAULT 0,
  ADD COLUMN next_attempt_at timestamptz,
  ADD COLUMN last_error text;
COMMENT ON COLUMN timer.attempts IS 'How often firing it has failed';
COMMENT ON COLUMN timer.next_attempt_at IS 'Wall time before which it is not tried again';
`,
);
