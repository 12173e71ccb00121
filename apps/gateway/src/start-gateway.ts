import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import helmet from '@fastify/helmet';
import httpProxy from '@fastify/http-proxy';
import rateLimit from '@fastify/rate-limit';
import { fastify, type FastifyInstance } from 'fastify';
import { indexPage } from './index-page.js';
import { sendProblem } from './problem.js';
import type { GatewaySettings } from './settings.js';
import { askServices } from './watch-services.js';

export interface RunningGateway {
  readonly port: number;
  readonly url: string;
  /** Finishes the requests in hand, then leaves. */
  stop(): Promise<void>;
}

/** Files may be large (imports); each service sets its own, smaller limits. */
const BODY_LIMIT = 1024 * 1024 * 1024;

/** One address for all services: it passes requests on, and knows nothing of what they mean. */
export const startGateway = async (settings: GatewaySettings): Promise<RunningGateway> => {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 500 },
  });
  await protect(app, settings.requestsPerMinute);
  app.get('/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(indexPage(await askServices(settings.upstreams))),
  );
  app.get('/health/live', () => ({ status: 'ok' }));
  // It can serve whatever a service does: one that is away must not take the others with it
  app.get('/health/ready', async () => {
    const services = await askServices(settings.upstreams);
    return {
      status: services.every(({ standing }) => standing === 'ready') ? 'ok' : 'degraded',
      services: Object.fromEntries(services.map(({ name, standing }) => [name, standing])),
    };
  });
  for (const [name, upstream] of Object.entries(settings.upstreams)) {
    await passOn(app, name, upstream);
  }
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, {
      status: 404,
      code: 'no-such-path',
      zh: '没有这个地址',
      en: 'There is nothing at this address',
    }),
  );
  await app.listen({ port: settings.port, host: settings.host });
  const { port } = app.server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}`, stop: () => app.close() };
};

const protect = async (app: FastifyInstance, requestsPerMinute: number): Promise<void> => {
  await app.register(helmet, {
    // The services' own pages (API documents, sign-in) bring their own policy.
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"] },
    },
  });
  if (requestsPerMinute === 0) return;
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/health/'),
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 429) {
      return sendProblem(reply, {
        status,
        code: 'too-many-requests',
        zh: '请求过于频繁,请稍后再试',
        en: 'Too many requests; try again a little later',
      });
    }
    return sendProblem(reply, {
      status,
      code: status < 500 ? 'malformed' : 'gateway-fault',
      zh: '请求无法处理',
      en: 'The request cannot be handled',
    });
  });
};

const passOn = async (app: FastifyInstance, name: string, upstream: string): Promise<void> => {
  const prefix = `/api/${name}`;
  await app.register(httpProxy, {
    upstream,
    prefix,
    rewritePrefix: prefix,
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({
        ...headers,
        host: request.headers.host ?? '',
        'x-forwarded-for': request.ip,
        'x-forwarded-host': request.headers.host ?? '',
        'x-forwarded-proto': request.protocol,
      }),
      onError: (reply) => {
        void sendProblem(reply as never, {
          status: 503,
          code: 'service-away',
          zh: `服务 ${name} 暂时不可用,请稍后再试`,
          en: `The service ${name} is away; try again a little later`,
        });
      },
    },
  });
};
