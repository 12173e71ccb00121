import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { RequestTimes } from './request-times.js';

const SLOW_MS = 500;

/** Called when a request was answered. */
export type Watch = (
  request: Pick<FastifyRequest, 'id' | 'method'>,
  reply: Pick<FastifyReply, 'statusCode' | 'elapsedTime'>,
) => void;

/**
 * Counts answers; logs those that failed or took long, all of them at `debug`, by route pattern: a path
 * or query may be personal.
 */
export const watchOf = (
  route: string,
  metrics: { readonly requests: RequestTimes },
  logger: Logger,
): Watch => {
  const timesOf = metrics.requests.ofRoute(route);
  const logsAll = logger.isLevelEnabled('debug');
  return (request, { statusCode: status, elapsedTime }) => {
    timesOf(request.method, status).observe(elapsedTime / 1_000);
    const noteworthy = status >= 400 || elapsedTime > SLOW_MS;
    if (!noteworthy && !logsAll) return;
    const { id: requestId, method } = request;
    logger[noteworthy ? 'info' : 'debug'](
      { requestId, method, route, status, ms: Math.round(elapsedTime) },
      'request',
    );
  };
};

/** Each route has its own watch: asking a request for its route would cost more than the watch. */
export const watchRoutes = (
  fastify: FastifyInstance,
  metrics: { readonly requests: RequestTimes },
  logger: Logger,
): void => {
  fastify.addHook('onRoute', (route) => {
    const watch = watchOf(route.url, metrics, logger);
    route.onResponse = [
      ...[route.onResponse ?? []].flat(),
      (request, reply, done) => {
        watch(request, reply);
        done();
      },
    ];
  });
};
