import type { Database } from '@kefu/persistence';
import type { Logger } from 'pino';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Drops answers kept for Idempotency-Keys after 48 hours (wall time), daily; returns the call that ends it. */
export const forgetAnswersDaily = (database: Database, logger: Logger): (() => void) => {
  const forget = () => {
    forgetAnswers(database).catch((error: unknown) => {
      logger.warn({ err: error }, 'old answers were not dropped; tried again tomorrow');
    });
  };
  const daily = setInterval(forget, DAY_MS);
  daily.unref();
  forget();
  return () => {
    clearInterval(daily);
  };
};

export const forgetAnswers = async (database: Database): Promise<void> => {
  await database.query(`DELETE FROM idempotency WHERE created_at < now() - interval '48 hours'`);
};
