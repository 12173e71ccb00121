import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import helmet from '@fastify/helmet';
import httpProxy, { type FastifyHttpProxyOptions } from '@fastify/http-proxy';
import rateLimit from '@fastify/rate-limit';
import {
  answerProblem,
  HalfSent,
  keepPatience,
  patientServer,
  problemOfStatus,
  problemOfRefusal,
  requestIdOf,
  TokenVerifier,
  Unavailable,
  type Problem,
} from '@kefu/http';
import { Refusal } from '@kefu/kernel';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { DestinationStream } from 'pino';
import { apartFromSender } from './apart-from-sender.js';
import { askTogether } from './ask-together.js';
import { away } from './away.js';
import { fromSender } from './from-sender.js';
import { handOver } from './hand-over.js';
import { consolePolicy, isBuilt, serveConsole } from './serve-console.js';
import { servicesPage } from './services-page.js';
import type { GatewaySettings } from './settings.js';
import { SilentConnections } from './silent-connections.js';
import { tellChanges } from './tell-changes.js';
import { watchGateway } from './watch-gateway.js';
import { askServices, askTitles } from './watch-services.js';
import { whoAsks } from './who-asks.js';

export interface RunningGateway {
  readonly port: number;
  readonly url: string;
  /** Finishes the requests in hand, then leaves. */
  stop(): Promise<void>;
}

/** Files may be large (imports); each service sets its own, smaller limits. */
const BODY_LIMIT = 1024 * 1024 * 1024;

/**
 * One address for all services: it passes requests on, and knows nothing of what they mean.
 * @param servers of the services that run in this process
 * @param logTo where log lines go; standard output when it is not given
 */
export const startGateway = async (
  settings: GatewaySettings,
  servers: Readonly<Record<string, Server>> = {},
  logTo?: DestinationStream,
): Promise<RunningGateway> => {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    ...patientServer(),
    trustProxy: settings.trustProxy,
    forceCloseConnections: 'idle',
    genReqId: ({ headers }) => requestIdOf(headers),
    frameworkErrors: (error, request, reply) => {
      void answerError(error, request, reply);
    },
    routerOptions: { maxParamLength: 500 },
  });
  app.setErrorHandler(answerError);
  keepPatience(app.server);
  const halfSent = noteHalfSent(app);
  const silent = new SilentConnections(app.server);
  const watch = watchGateway(app, settings.upstreams, settings.logLevel, logTo);
  const { issuer, jwksUrl } = settings;
  const tokens = issuer === undefined ? undefined : new TokenVerifier({ issuer, jwksUrl });
  await protect(app, settings, tokens);
  app.get('/services', async (_request, reply) => {
    const { upstreams, consoleFolder } = settings;
    const [services, titles] = await Promise.all([askServices(upstreams), askTitles(upstreams)]);
    const html = servicesPage(services, titles, isBuilt(consoleFolder));
    return reply.type('text/html; charset=utf-8').send(html);
  });
  tellChanges(app, { settings, tokens, ...watch });
  askTogether(app, settings.upstreams, settings.requestsPerMinute);
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
  await serveConsole(app, settings.consoleFolder);
  await app.listen({ port: settings.port, host: settings.host });
  const { port } = app.server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}`, stop: () => close(app, halfSent, silent) };
};

/** Also of what was handed over: that is answered by somebody else, and no hook of the gateway tells of it. */
const noteHalfSent = (app: FastifyInstance): HalfSent => {
  const halfSent = new HalfSent();
  app.addHook('onRequest', ({ raw }, reply, done) => {
    reply.raw.once('finish', () => {
      if (!raw.complete) halfSent.note(raw);
    });
    done();
  });
  return halfSent;
};

/**
 * Finishes what is being answered. Connections that were busy when closing began would be kept open for
 * a minute once they are not, and who was answered might send on as long.
 */
const close = async (
  app: FastifyInstance,
  ...cutting: readonly (HalfSent | SilentConnections)[]
): Promise<void> => {
  const idle = setInterval(() => {
    app.server.closeIdleConnections();
    for (const one of cutting) one.cutOff();
  }, 50);
  await app.close().finally(() => {
    clearInterval(idle);
  });
};

const protect = async (
  app: FastifyInstance,
  settings: GatewaySettings,
  tokens: TokenVerifier | undefined,
): Promise<void> => {
  await app.register(helmet, {
    // The services' own pages (API documents, sign-in) bring their own policy.
    contentSecurityPolicy: { directives: consolePolicy(settings.issuer) },
  });
  if (settings.requestsPerMinute === 0) return;
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    keyGenerator: whoAsks(tokens),
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/health/'),
  });
};

const fault: Problem = {
  status: 500,
  code: 'gateway-fault',
  detail: { zh: '请求无法处理', en: 'The request cannot be handled' },
};

const answerError = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  return answerProblem(problemOf(error), request, reply);
};

const problemOf = (error: unknown): Problem => {
  if (error instanceof Refusal) return problemOfRefusal(error);
  if (error instanceof Unavailable) {
    const headers = { 'Retry-After': '5' };
    return { status: 503, code: `${error.what}-away`, detail: error.detail, headers };
  }
  const { statusCode = 500 } = error as { readonly statusCode?: number };
  return statusCode < 500 ? problemOfStatus(statusCode) : fault;
};

const passOn = async (app: FastifyInstance, name: string, upstream: string): Promise<void> => {
  await app.register(async (scope) => {
    scope.addHook('preParsing', (_request, _reply, payload, done) => {
      done(null, apartFromSender(payload as Readable));
    });
    await scope.register(httpProxy, proxyTo(name, upstream));
  });
};

const proxyTo = (name: string, upstream: string): FastifyHttpProxyOptions => {
  const prefix = `/api/${name}`;
  return {
    upstream,
    prefix,
    rewritePrefix: prefix,
    replyOptions: {
      // Who waits to be told to go on has been told so here, and the client of the proxy knows no `expect`
      rewriteRequestHeaders: (request, { expect: _expect, ...headers }) => ({
        ...headers,
        host: request.headers.host ?? '',
        ...fromSender(request as FastifyRequest),
      }),
      onError: (reply, { error }) => {
        const answered = reply as unknown as FastifyReply;
        void answerProblem(away(name, error), answered.request, answered);
      },
    },
  };
};
