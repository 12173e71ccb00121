import { Refusal, type Bilingual } from '@kefu/kernel';
import { sqlStateOf } from '@kefu/persistence';
import { HttpException } from '@nestjs/common';
import { isError, problemOfRefusal, problemOfStatus, Unavailable, type Problem } from '@kefu/http';

const internal: Problem = {
  status: 500,
  code: 'internal-error',
  detail: { zh: '系统内部错误，已记录', en: 'Something went wrong here; it has been logged' },
};

const away = (what: string, detail: Bilingual): Problem => ({
  status: 503,
  code: `${what}-unavailable`,
  detail,
  headers: { 'Retry-After': '5' },
});

const databaseAway = away('database', {
  zh: '数据库暂时不可用，请稍后再试',
  en: 'The database is not available at present; try again later',
});

const lostConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const lostInWords =
  /Connection terminated|timeout exceeded when trying to connect|Connection ended|not queryable|not yet established|not initialized|Cannot use a pool after|Driver not Connected/i;
const lostClass = /^(08|53|57P|25P03)/;

/** Whether an error says that the database is away, wherever it is wrapped. */
export const isDatabaseAway = (error: unknown, depth = 0): boolean => {
  if (!isError(error) || depth > 4) return false;
  const state = sqlStateOf(error);
  if (state && lostClass.test(state)) return true;
  if ('code' in error && typeof error.code === 'string' && lostConnection.has(error.code))
    return true;
  if (lostInWords.test(error.message)) return true;
  if ('errors' in error && Array.isArray(error.errors))
    return error.errors.some((one) => isDatabaseAway(one, depth + 1));
  if ('driverError' in error && isDatabaseAway(error.driverError, depth + 1)) return true;
  return isDatabaseAway(error.cause, depth + 1);
};

const ofDatabase = (state: string): Problem | undefined => {
  if (state === '23505') {
    return {
      status: 409,
      code: 'duplicate',
      detail: { zh: '已有相同的记录', en: 'There is one like it already' },
    };
  }
  // A value that PostgreSQL cannot read at all came from the request, whatever let it through
  if (state.startsWith('22')) {
    return {
      ...problemOfStatus(400),
      detail: { zh: '请求中有无法使用的值', en: 'A value cannot be used' },
    };
  }
  // Others hold what is wanted (lock, deadlock, serialization, statement timeout)
  if (['40001', '40P01', '55P03', '57014'].includes(state)) {
    return away('busy', { zh: '系统繁忙，请稍后再试', en: 'Too busy at present; try again' });
  }
  return undefined;
};

/** What the asker is told of an error. Nothing of an unknown one gets out. */
export const translateError = (error: unknown): Problem => {
  if (error instanceof Refusal) return problemOfRefusal(error);
  if (error instanceof Unavailable) return away(error.what, error.detail);
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return status < 500 ? problemOfStatus(status) : status === 503 ? databaseAway : internal;
  }
  if (isDatabaseAway(error)) return databaseAway;
  const state = sqlStateOf(error);
  const status = isError(error) && 'statusCode' in error ? Number(error.statusCode) : undefined;
  if (status !== undefined && status >= 400 && status < 500) return problemOfStatus(status);
  return (state ? ofDatabase(state) : undefined) ?? internal;
};
