/** The SQLSTATE of a database error, wherever it is wrapped. */
export const sqlStateOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) {
    return error.code;
  }
  if ('driverError' in error) return sqlStateOf(error.driverError);
  return 'cause' in error ? sqlStateOf(error.cause) : undefined;
};
