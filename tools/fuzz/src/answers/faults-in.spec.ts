import { describe, expect, it } from '@jest/globals';
import { Described, type OpenApi } from '@kefu/testing/openapi';
import type { Request } from '../requests/request.js';
import type { Route } from '../routes.js';
import { faultsIn } from './faults-in.js';
import type { Answer } from './send.js';

const loan = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
const problem = { type: 'object', properties: { code: { enum: ['not-found'] } } };
const content = (type: string, schema: object) => ({
  description: '',
  content: { [type]: { schema } },
});

const document = {
  openapi: '3.1.0',
  tags: [],
  paths: {
    '/api/customers/loans': {
      post: {
        operationId: 'loans.request',
        tags: [],
        parameters: [],
        requestBody: { content: { 'application/json': { schema: loan } } },
        responses: {
          201: content('application/json', loan),
          404: content('application/problem+json', problem),
        },
      },
    },
  },
  components: { schemas: {}, responses: {} },
} as unknown as OpenApi;

const described = new Described(document);
const operation = described.operation('/api/customers/loans', 'POST');
if (!operation) throw new Error('the document has no such route');
const route: Route = {
  ...{ service: 'customers', path: '/api/customers/loans', method: 'POST', operation, described },
  ...{ roles: ['agent'], collection: 'customers/loans' },
};

const request = (more: Partial<Request> = {}): Request => ({
  ...{ route, method: 'POST', path: route.path, query: [], headers: {}, body: { id: '1' } },
  ...{ spoiled: [], ...more },
});
const answer = (status: number, body: unknown, type = 'application/json'): Answer => ({
  ...{ status, type, text: typeof body === 'string' ? body : JSON.stringify(body) },
});
const refusal = (more: object = {}) => ({
  ...{ type: 'urn:kefu:problem:not-found', title: '没有', detail: '没有', code: 'not-found' },
  ...{ status: 404, ...more },
});
const PROBLEM = 'application/problem+json';

describe('an answer', () => {
  it('that is as described has no faults', () => {
    expect(faultsIn(request(), answer(201, { id: '1' }))).toEqual([]);
    expect(faultsIn(request(), answer(404, refusal(), PROBLEM))).toEqual([]);
  });

  it.each([
    ['of 5xx', request(), answer(503, refusal(), PROBLEM), 'answers 503'],
    ['of a status that is not described', request(), answer(409, {}), '409 is not described'],
    ['of another media type', request(), answer(201, 'x', 'text/html'), '201 is text/html'],
    ['that is no JSON', request(), answer(201, '{'), 'no JSON'],
    ['that lacks a field', request(), answer(201, {}), 'must have required property'],
    [
      'with a code that is not described',
      request(),
      answer(404, refusal({ code: 'x' }), PROBLEM),
      '/code',
    ],
    ['with no words', request(), answer(404, refusal({ detail: '' }), PROBLEM), 'without detail'],
    [
      'that says another status',
      request(),
      answer(404, refusal({ status: 400 }), PROBLEM),
      'says another',
    ],
    [
      'to a body that should not have been taken',
      request({ body: {}, spoiled: ['a field is missing'] }),
      answer(201, { id: '1' }),
      'it took a body',
    ],
    [
      'to what is not there, if it is no problem',
      request({ method: 'PUT', spoiled: ['another method'] }),
      answer(404, {}),
      'no problem',
    ],
  ])('%s is faulted', (_what, asked, answered, fault) => {
    expect(faultsIn(asked, answered)).toEqual([expect.stringContaining(fault)]);
  });
});
