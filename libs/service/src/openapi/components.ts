import type { Schema } from './schema.js';

/** Headers that many routes take. */
export const parameters: Readonly<Record<string, Schema>> = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key with the same body gets the first answer again; another body: 422',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: 'b1f7c3d2-dispatch-1',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag that was read; 412 when it has changed since',
    schema: { type: 'string', examples: ['"7"'] },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'The language of errors and of what is made to be read',
    schema: { type: 'string', default: 'zh', examples: ['zh', 'en'] },
  },
};

/** Headers that many routes answer with. */
export const headers: Readonly<Record<string, Schema>> = {
  ETag: {
    description: 'The version of the record that the answer shows, for If-Match',
    schema: { type: 'string', pattern: '^"\\d+"$' },
    example: '"7"',
  },
  'Idempotent-Replay': {
    description: '`true` where the first answer to this Idempotency-Key is given again',
    schema: { type: 'string', enum: ['true'] },
  },
  'Content-Disposition': {
    description: 'The name under which a download is kept',
    schema: { type: 'string' },
    example: 'attachment; filename="customers.csv"',
  },
  'WWW-Authenticate': {
    description: 'What to show: a bearer token',
    schema: { type: 'string' },
    example: 'Bearer realm="kefu"',
  },
  'Retry-After': {
    description: 'After how many seconds it is worth asking again',
    schema: { type: 'string', pattern: '^\\d+$' },
    example: '5',
  },
};
