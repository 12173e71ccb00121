import { jsonLines, RequestTimes, watchOf } from '@kefu/http';
import type { FastifyInstance } from 'fastify';
import type { DestinationStream, Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Upstreams } from './settings.js';

const own = [
  '/',
  '/services',
  '/api/changes',
  '/api/presence',
  '/api/together',
  '/health/live',
  '/health/ready',
  '/metrics',
];

/** Said by the name of the service that it is for; a path may be personal. */
const routeOf = (url: string, upstreams: Upstreams): string => {
  const [path = ''] = url.split('?');
  const [, first, service = ''] = path.split('/');
  if (first === 'api' && service in upstreams) return `/api/${service}/*`;
  if (first === 'assets') return '/assets/*';
  return own.includes(path) ? path : 'unknown';
};

export interface GatewayWatch {
  readonly registry: Registry;
  readonly logger: Logger;
}

/**
 * Counts and times every answer, also of requests that were handed over, and logs those that failed or
 * took long, as services do of their own routes. At `/metrics`, with what the process takes.
 */
export const watchGateway = (
  app: FastifyInstance,
  upstreams: Upstreams,
  level: string,
  destination?: DestinationStream,
): GatewayWatch => {
  const logger = jsonLines('gateway', level, { destination });
  const requests = new RequestTimes();
  const registry = new Registry();
  registry.setDefaultLabels({ service: 'gateway' });
  registry.registerMetric(requests.asMetric());
  collectDefaultMetrics({ register: registry });
  const watches = new Map<string, ReturnType<typeof watchOf>>();
  const watchFor = (route: string) => {
    const known = watches.get(route) ?? watchOf(route, { requests }, logger);
    watches.set(route, known);
    return known;
  };
  app.addHook('onRequest', (request, reply, done) => {
    const route = routeOf(request.url, upstreams);
    const watch = watchFor(route);
    // What is handed over is answered by somebody else, and no later hook of the gateway tells of it
    reply.raw.once('close', () => {
      // It is open for as long as somebody works, which says nothing of how fast it is
      if (route === '/api/changes' && reply.raw.statusCode === 200) return;
      watch(request, { statusCode: reply.raw.statusCode, elapsedTime: reply.elapsedTime });
    });
    done();
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
  return { registry, logger };
};
