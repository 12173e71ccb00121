import type { Schema } from './schema.js';

/** As {@link problemBody} writes it. */
export const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457 problem details, in Chinese or English by Accept-Language',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Stable; programs match on it' },
    rule: { type: 'string', description: 'Id of the handbook rule that refuses' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: {
            type: 'string',
            description: 'JSON pointer into the body, or #/query/…, #/path/…, #/header/…',
          },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
    instance: { type: 'string', description: 'The request, as X-Request-Id names it' },
  },
};

const meanings: Readonly<Record<number, readonly [string, string]>> = {
  400: ['malformed', 'It cannot be understood'],
  401: ['token-missing', 'Who asks is not known'],
  403: ['role-missing', 'Known, but may not'],
  404: ['not-found', 'There is none'],
  409: ['wrong-state', 'It is in another state, or there is one already'],
  412: ['stale-version', 'Changed since it was read'],
  413: ['too-large', 'The body is larger than 1 MB'],
  415: ['unsupported-media-type', 'The body is not JSON'],
  422: ['refused', 'A rule of the handbook refuses'],
  503: ['database-unavailable', 'Not available at present; see Retry-After'],
};

export const problemResponses = (): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(meanings).map(([status, [code, description]]) => [
      `Problem${status}`,
      {
        description,
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            example: {
              type: `urn:kefu:problem:${code}`,
              title: description,
              status: Number(status),
              detail: description,
              code,
              instance: 'urn:kefu:request:019ab3f0-0000-7000-8000-000000000000',
            },
          },
        },
      },
    ]),
  );
