import type { FastifyInstance } from 'fastify';
import type { ServiceRuntime } from '../service-runtime.js';

/** While the service leaves, each answer ends its connection, so that clients go to another instance. */
export const askToHangUp = (fastify: FastifyInstance, runtime: ServiceRuntime): void => {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (runtime.stopping) void reply.header('Connection', 'close');
    done(null, payload);
  });
};
