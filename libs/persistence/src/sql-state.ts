/** The SQLSTATE of a database error, wherever it is wrapped. */
export const sqlStateOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) {
    return error.code;
  }
  if ('driverError' in error) return sqlStateOf(error.driverError);
  return 'cause' in error ? sqlStateOf(error.cause) : undefined;
};

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const CHECK_VIOLATION = '23514';

/** Whether the same transaction, run again from its start, may well succeed. */
export const isWorthAnotherTry = (error: unknown): boolean => {
  const state = sqlStateOf(error);
  if (state === CHECK_VIOLATION) return isFromOutbox(error);
  return state === DEADLOCK || state === SERIALIZATION_FAILURE;
};

/**
 * A row for the outbox's default partition waited while its month's own partition was attached: the
 * default then takes it no more, but the outbox does.
 */
const isFromOutbox = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'table' in error && isOutbox(error.table);

const isOutbox = (table: unknown): boolean =>
  typeof table === 'string' && /^outbox(_rest|_\d{4}_\d\d)?$/.test(table);
