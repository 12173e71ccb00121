import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { ServiceMetrics } from '../health/metrics.js';

/** Counts every answer; logs those that failed, by route pattern: a path or query may be personal. */
export const watchRequests = (
  fastify: FastifyInstance,
  metrics: ServiceMetrics,
  logger: Logger,
): void => {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const status = reply.statusCode;
    metrics.observe(request.method, route, status, reply.elapsedTime);
    const level = status >= 400 ? 'info' : 'debug';
    if (logger.isLevelEnabled(level)) {
      logger[level](
        {
          requestId: request.id,
          method: request.method,
          route,
          status,
          ms: Math.round(reply.elapsedTime),
        },
        'request',
      );
    }
    done();
  });
};
