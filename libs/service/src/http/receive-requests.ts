import { newId } from '@kefu/kernel';
import { currentOrigin, runWithOrigin, type Origin } from '@kefu/persistence';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hostileInput } from './refuse-hostile-input.js';

const traceparent = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

const batch = 256;
let stem = '';
let used = batch;

/** Ids in the form of UUIDv7; a random one for each request would take a tenth of a route's time. */
const freshId = (): string => {
  if (used >= batch) {
    stem = newId();
    used = 0;
  }
  return `${stem.slice(0, -2)}${(used++).toString(16).padStart(2, '0')}`;
};

/** The asker's own X-Request-Id where it is harmless, else a fresh one. */
export const requestIdOf = (headers: Readonly<Record<string, unknown>>): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : freshId();
};

const originOf = ({ id, headers }: FastifyRequest): Origin => {
  const parent = headers['traceparent'];
  const trace = typeof parent === 'string' && traceparent.test(parent) ? parent : undefined;
  return { correlationId: id, ...(trace ? { traceparent: trace } : {}) };
};

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const exchanges = new WeakMap<Origin, Exchange>();

/** The request that the present work answers, if it does answer one. */
export const currentExchange = (): Exchange | undefined => exchanges.get(currentOrigin());

/**
 * Looks at what came before anything else does, and runs the rest of the request under its origin.
 * It has to be after the body was read: parsing leaves the asynchronous context.
 */
export const receiveRequests = (fastify: FastifyInstance): void => {
  fastify.addHook('preValidation', (request, reply, done) => {
    const refusal =
      (request.body === undefined ? undefined : hostileInput(request.body, '')) ??
      hostileInput(request.query, '#/query') ??
      hostileInput(request.params, '#/path');
    void reply.header('X-Request-Id', request.id);
    if (refusal) done(refusal);
    else {
      const origin = originOf(request);
      exchanges.set(origin, { request, reply });
      runWithOrigin(origin, done);
    }
  });
};
