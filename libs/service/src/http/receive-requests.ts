import { currentOrigin, runWithOrigin, type Origin } from '@kefu/persistence';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Unavailable } from '@kefu/http';
import type { ServiceRuntime } from '../service-runtime.js';
import { traceparentOf } from './trace-requests.js';
import { hostileInput } from './refuse-hostile-input.js';

const traceparent = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Where the work for one request comes from; knows the request itself. */
class RequestOrigin implements Origin {
  readonly correlationId: string;
  readonly traceparent?: string;

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {
    this.correlationId = request.id;
    const parent = traceparentOf(request) ?? request.headers['traceparent'];
    if (typeof parent === 'string' && traceparent.test(parent)) this.traceparent = parent;
  }
}

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The request that the present work answers, if it does answer one. */
export const currentExchange = (): Exchange | undefined => {
  const origin = currentOrigin();
  return origin instanceof RequestOrigin ? origin : undefined;
};

/**
 * Looks at what came before anything else does, and runs the rest of the request under its origin.
 * It has to be after the body was read: parsing leaves the asynchronous context. Requests that need the
 * database, before it was ever there, are told to come back.
 */
export const receiveRequests = (fastify: FastifyInstance, runtime: ServiceRuntime): void => {
  const prefix = `/api/${runtime.definition.name}/`;
  const always = [`${prefix}openapi.json`, `${prefix}docs`];
  const mustWait = (url: string) =>
    !runtime.ready && url.startsWith(prefix) && !always.some((path) => url.startsWith(path));
  fastify.addHook('preValidation', (request, reply, done) => {
    const refusal =
      (mustWait(request.url) ? starting() : undefined) ??
      (request.body === undefined ? undefined : hostileInput(request.body, '')) ??
      hostileInput(request.query, '#/query') ??
      hostileInput(request.params, '#/path');
    void reply.header('X-Request-Id', request.id);
    if (refusal) done(refusal);
    else runWithOrigin(new RequestOrigin(request, reply), done);
  });
};

const starting = () =>
  new Unavailable('service', {
    zh: '服务正在启动，请稍后再试',
    en: 'The service is starting; try again shortly',
  });
