import { documentOf, type ServiceDefinition } from '@kefu/service';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Described, type OpenApi, type Operation } from './document.js';

/**
 * The same service, held to its OpenAPI document: an answer that its route does not have there (status,
 * media type, code, body, ETag), and a body that was taken against its schema, becomes a 500 that says
 * what differs.
 */
export const asDescribed = (definition: ServiceDefinition): ServiceDefinition => ({
  ...definition,
  prepare: async (app) => {
    holdToDocument(app, definition);
    await definition.prepare?.(app);
  },
});

interface Exchange {
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly type: string;
  readonly hasTag: boolean;
  /** Undefined for a stream. */
  readonly body: string | undefined;
  readonly sent: unknown;
}

const textOf = (payload: unknown): string | undefined =>
  payload === null || payload === undefined
    ? ''
    : typeof payload === 'string'
      ? payload
      : Buffer.isBuffer(payload)
        ? payload.toString()
        : undefined;

/** Describing a service and compiling its schemas is most of a short spec's time; it is done once a process. */
const describedOf = new WeakMap<ServiceDefinition, Described>();

const holdToDocument = (app: NestFastifyApplication, definition: ServiceDefinition): void => {
  const fastify = app.getHttpAdapter().getInstance();
  const detailOf = (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const path = request.routeOptions.url?.replaceAll(/:(\w+)/gu, '{$1}');
    if (path === undefined) return undefined;
    const described = describedOf.get(definition) ?? new Described(documentOf(app) as OpenApi);
    describedOf.set(definition, described);
    const operation = described.operation(path, request.method);
    if (!operation) return undefined;
    const faults = faultsIn(described, operation, {
      path,
      method: request.method.toLowerCase(),
      status: reply.statusCode,
      type: String(reply.getHeader('content-type') ?? '').replace(/;.*/u, ''),
      hasTag: reply.hasHeader('etag'),
      body: textOf(payload),
      sent: request.body,
    });
    if (faults.length === 0) return undefined;
    return `${request.method} ${path} ${reply.statusCode} is not as described: ${faults.join('; ')}`;
  };
  const answered = (request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown => {
    const detail = detailOf(request, reply, payload);
    if (detail === undefined) return payload;
    process.stderr.write(`${detail}\n`);
    void reply.code(500).type('application/problem+json').removeHeader('content-length');
    return JSON.stringify({ status: 500, code: 'not-as-described', detail });
  };
  fastify.addHook('onSend', (request, reply, payload, done) => {
    let answer: unknown;
    try {
      answer = answered(request, reply, payload);
    } catch (error) {
      done(error as Error);
      return;
    }
    done(null, answer);
  });
};

const faultsIn = (described: Described, operation: Operation, exchange: Exchange): string[] => {
  const { path, method, status, type, hasTag, body } = exchange;
  const known = operation.responses[status];
  if (!known) return [`there is no ${status}${body ? ` (${body.slice(0, 300)})` : ''}`];
  const place = ['paths', path, method, 'responses', String(status)];
  const [at, { content, headers }] = described.response(place, known);
  const tagged = headers !== undefined && 'ETag' in headers;
  const faults = hasTag === tagged ? [] : [hasTag ? 'an ETag' : 'no ETag'];
  if (!content) return body === '' ? faults : [...faults, 'a body'];
  if (!(type in content)) return [...faults, `it is ${type || 'nothing'}`];
  if (!/json$/u.test(type) || body === undefined) return faults;
  const value: unknown = JSON.parse(body);
  faults.push(...described.misfits([...at, 'content', type, 'schema'], value));
  if (status < 300) faults.push(...requestFaults(described, operation, exchange));
  return faults;
};

/** Null is taken for absent. */
const withoutNulls = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutNulls)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, field]) => field !== null)
            .map(([name, field]) => [name, withoutNulls(field)]),
        )
      : value;

const requestFaults = (
  described: Described,
  { requestBody }: Operation,
  { path, method, sent }: Exchange,
): string[] => {
  if (!requestBody || !('application/json' in requestBody.content)) return [];
  const at = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'];
  return described
    .misfits(at, withoutNulls(sent ?? {}))
    .map((misfit) => `it took a body of which ${misfit}`);
};
