import type { Database } from '@kefu/persistence';

/** Drops answers kept for Idempotency-Keys after 48 hours of wall time. */
export const forgetAnswers = async (database: Database): Promise<void> => {
  await database.query(`DELETE FROM idempotency WHERE created_at < now() - interval '48 hours'`);
};
