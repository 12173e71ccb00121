import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import helmet from '@fastify/helmet';
import httpProxy from '@fastify/http-proxy';
import rateLimit from '@fastify/rate-limit';
import { fastify, type FastifyInstance } from 'fastify';
import { handOver } from './hand-over.js';
import { indexPage } from './index-page.js';
import { sendProblem } from './problem.js';
import type { GatewaySettings } from './settings.js';
import { askServices } from './watch-services.js';
import { whoAsks } from './who-asks.js';

export interface RunningGateway {
  readonly port: number;
  readonly url: string;
  /** Finishes the requests in hand, then leaves. */
  stop(): Promise<void>;
}

/** Files may be large (imports); each service sets its own, smaller limits. */
const BODY_LIMIT = 1024 * 1024 * 1024;

/** As long as a service gives a request to arrive: the gateway's connection is the only one there may be. */
const REQUEST_TIMEOUT_MS = 60_000;

/**
 * One address for all services: it passes requests on, and knows nothing of what they mean.
 * @param servers of the services that run in this process
 */
export const startGateway = async (
  settings: GatewaySettings,
  servers: Readonly<Record<string, Server>> = {},
): Promise<RunningGateway> => {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 500 },
  });
  const halfSent = noteHalfSent(app);
  await protect(app, settings);
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
    const here = servers[name];
    if (here) await handOver(app, `/api/${name}`, here);
    else await passOn(app, name, upstream);
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
  return { port, url: `http://127.0.0.1:${port}`, stop: () => close(app, halfSent) };
};

/** Connections whose sender was answered and still sends: a file that was refused on its way. */
const noteHalfSent = (app: FastifyInstance): ReadonlySet<Socket> => {
  const sockets = new Set<Socket>();
  app.addHook('onRequest', ({ raw }, reply, done) => {
    // What is handed over is answered by somebody else, and no hook of the gateway tells of it
    reply.raw.once('finish', () => {
      const { socket } = raw;
      if (raw.complete) return;
      sockets.add(socket);
      raw.once('close', () => sockets.delete(socket));
    });
    done();
  });
  return sockets;
};

/**
 * Finishes what is being answered. Connections that were busy when closing began would be kept open for
 * a minute once they are not, and who was answered might send on as long.
 */
const close = async (app: FastifyInstance, halfSent: ReadonlySet<Socket>): Promise<void> => {
  const idle = setInterval(() => {
    app.server.closeIdleConnections();
    for (const socket of halfSent) socket.destroy();
  }, 50);
  await app.close().finally(() => {
    clearInterval(idle);
  });
};

const protect = async (app: FastifyInstance, settings: GatewaySettings): Promise<void> => {
  await app.register(helmet, {
    // The services' own pages (API documents, sign-in) bring their own policy.
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"] },
    },
  });
  if (settings.requestsPerMinute === 0) return;
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    keyGenerator: whoAsks(settings),
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/health/'),
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 429) {
      return sendProblem(reply, {
        status,
        code: 'too-many-requests',
        zh: '请求过于频繁，请稍后再试',
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
      // Who waits to be told to go on has been told so here, and the client of the proxy knows no `expect`
      rewriteRequestHeaders: (request, { expect: _expect, ...headers }) => ({
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
          zh: `服务 ${name} 暂时不可用，请稍后再试`,
          en: `The service ${name} is away; try again a little later`,
        });
      },
    },
  });
};
