import { isError } from '../errors/is-error.js';
import { currentOrigin, sqlStateOf } from '@kefu/persistence';
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

/** Names that hold personal data or secrets wherever they turn up in a logged object. */
const hidden = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'phone',
  'idNumber',
  'address',
  'birthday',
  'email',
  'body',
  'query',
  'parameters',
  'detail',
];

/** JSON lines with the trace of the work they belong to. Never log bodies, queries or names. */
export const createLogger = (
  service: string,
  level: string,
  destination?: DestinationStream,
): Logger =>
  pino(
    {
      level,
      base: { service },
      messageKey: 'message',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
      serializers: { err: errorInShort },
      mixin: () => {
        const origin = currentOrigin();
        // Outside any work each call makes up a new one, which would lead nowhere
        if (origin !== currentOrigin()) return {};
        return {
          correlationId: origin.correlationId,
          ...(origin.traceparent ? { traceId: origin.traceparent.slice(3, 35) } : {}),
        };
      },
    },
    ...(destination ? [destination] : []),
  );

/** A database error carries values and statements in other fields: they may be personal. */
const errorInShort = (error: unknown): object => {
  if (!isError(error)) return { type: typeof error };
  // PostgreSQL quotes the value it could not take
  const quotes = /^2[23]/.test(sqlStateOf(error) ?? '');
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return {
    type: error.name,
    ...(quotes ? {} : { message: error.message }),
    ...code,
    stack: quotes ? error.stack?.replace(error.message, '…') : error.stack,
    ...(isError(error.cause) ? { cause: errorInShort(error.cause) } : {}),
  };
};
