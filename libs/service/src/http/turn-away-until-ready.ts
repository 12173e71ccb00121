import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../errors/unavailable.js';
import type { ServiceRuntime } from '../service-runtime.js';

/** Requests that need the database, before it was ever there, are told to come back. */
export const turnAwayUntilReady = (fastify: FastifyInstance, runtime: ServiceRuntime): void => {
  const prefix = `/api/${runtime.definition.name}/`;
  const always = [`${prefix}openapi.json`, `${prefix}docs`];
  fastify.addHook('onRequest', (request, _reply, done) => {
    const needsIt =
      request.url.startsWith(prefix) && !always.some((path) => request.url.startsWith(path));
    if (runtime.ready || !needsIt) {
      done();
      return;
    }
    done(
      new Unavailable('service', {
        zh: '服务正在启动,请稍后再试',
        en: 'The service is starting; try again shortly',
      }),
    );
  });
};
