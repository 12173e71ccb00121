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
    instance: {
      type: 'string',
      format: 'uri',
      description: 'The request, as X-Request-Id names it',
    },
  },
};

export const problemSchemaRef = '#/components/schemas/Problem';

/** What an error of each status means, whatever its code. */
export const statusMeanings: Readonly<Record<number, string>> = {
  400: 'It cannot be understood',
  401: 'Who asks is not known',
  403: 'Known, but may not',
  404: 'There is none, or none that the asker may see',
  408: 'It did not arrive in time',
  409: 'It is in another state, or there is one already',
  412: 'Changed since it was read',
  413: 'The body is too large',
  414: 'The path is too long',
  415: 'The body is of another kind',
  422: 'A rule refuses',
  429: 'Asked again too soon; see Retry-After',
  431: 'Address and headers are too large',
  503: 'Not available at present; see Retry-After',
};
