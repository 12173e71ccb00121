import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { isError } from './is-error.js';

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

export interface LineOptions {
  /** Where lines go; standard output when it is not given. */
  readonly destination?: DestinationStream | undefined;
  /** What each line says of the work that it belongs to. */
  readonly about?: () => object;
  /** Whether an error's message may quote what somebody sent. */
  readonly quotes?: (error: Error) => boolean;
}

/** JSON lines. Never log bodies, queries or names. */
export const jsonLines = (
  service: string,
  level: string,
  { destination, about, quotes = () => false }: LineOptions = {},
): Logger =>
  pino(
    {
      level,
      base: { service },
      messageKey: 'message',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
      serializers: { err: errorInShort(quotes) },
      ...(about ? { mixin: about } : {}),
    },
    ...(destination ? [destination] : []),
  );

/** Other fields of an error carry values and statements: they may be personal. */
const errorInShort =
  (quotes: (error: Error) => boolean) =>
  (error: unknown): object => {
    if (!isError(error)) return { type: typeof error };
    const silent = quotes(error);
    const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
    return {
      type: error.name,
      ...(silent ? {} : { message: error.message }),
      ...code,
      stack: silent ? error.stack?.replace(error.message, '…') : error.stack,
      ...(isError(error.cause) ? { cause: errorInShort(quotes)(error.cause) } : {}),
    };
  };
