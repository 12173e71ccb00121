import { currentOrigin } from '@kefu/persistence';
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
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return {
    type: error.name,
    message: error.message,
    ...code,
    stack: error.stack,
    ...(error.cause instanceof Error ? { cause: errorInShort(error.cause) } : {}),
  };
};
