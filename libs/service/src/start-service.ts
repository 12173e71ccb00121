import { setTimeout as pause } from 'node:timers/promises';
import { keepPatience, TokenVerifier, watchOf, watchRoutes, type HalfSent } from '@kefu/http';
import { parseInstant, SteppedClock, systemClock, type Clock } from '@kefu/kernel';
import { handbookOf, loadProfile } from '@kefu/handbook';
import { messagingMigrations } from '@kefu/messaging';
import { Database, ensureOutboxPartitions } from '@kefu/persistence';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { makeRoomForActors } from './access/declare-access.js';
import { RouteGuards } from './access/guard-routes.js';
import { answerPostsOnce } from './answers/answer-once.js';
import { layPaper } from './answers/papers.js';
import { showRecords } from './answers/record-routes.js';
import { sendSheets } from './answers/sheets.js';
import { readConfig } from './config/read-config.js';
import type { ServiceConfig } from './config/service-config.js';
import { ProblemFilter } from './errors/problem-filter.js';
import { ServiceMetrics } from './health/metrics.js';
import { createAdapter } from './http/create-adapter.js';
import { MethodsByPath } from './http/methods-by-path.js';
import { receiveFiles } from './http/receive-files.js';
import { receiveRequests } from './http/receive-requests.js';
import { traceRequests } from './http/trace-requests.js';
import { mountedRoutes, outsidePrefix, refuseUndeclared, type Route } from './list-routes.js';
import { createLogger } from './logging/create-logger.js';
import { speakForNest } from './logging/speak-for-nest.js';
import { doChores } from './parts/do-chores.js';
import { describeApi } from './openapi/describe-api.js';
import { serveDocs } from './openapi/serve-docs.js';
import { startMessaging } from './parts/start-messaging.js';
import { startTimers } from './parts/start-timers.js';
import { PlatformModule } from './platform-module.js';
import type { Environment, RunningService, ServiceDefinition } from './service-definition.js';
import { ServiceRuntime } from './service-runtime.js';
import { checkArguments } from './validation/check-arguments.js';

export interface StartOptions {
  /** Where log lines go; standard output when it is not given. */
  readonly logTo?: DestinationStream;
}

/**
 * Starts one service. It answers HTTP at once; it is ready when its database is there and migrated.
 * @throws Error that lists every wrong setting, or every route without a declared access
 */
export const startService = async (
  definition: ServiceDefinition,
  environment: Environment,
  options: StartOptions = {},
): Promise<RunningService> => {
  const runtime = prepareRuntime(definition, environment, options);
  const { config, database } = runtime;
  const app = await mount(runtime);
  await app.listen({ port: config.port, host: config.host });
  const leaving = new AbortController();
  const chores: { end?: () => Promise<void> } = {};
  const ready = bringUp(app, runtime, leaving.signal).then(() => {
    chores.end = doChores(runtime, definition.chores?.(app));
  });
  ready.catch(() => undefined);
  const { port } = app.getHttpServer().address() as { port: number };
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    runtime.stopping = true;
    leaving.abort();
    await ready.catch(() => undefined);
    // Each finishes what it has in hand; none that waits for the database holds the doors open
    await Promise.all([closeDoors(app, runtime.halfSent), chores.end?.(), runtime.timers?.stop()]);
    await runtime.messaging.stop();
    await database.close();
  };
  return {
    name: definition.name,
    port,
    url: `http://127.0.0.1:${port}`,
    app,
    ready,
    stop: () => (stopped ??= stop()),
  };
};

/** Connections that were busy when closing began would be kept alive for a minute once they are not. */
const closeDoors = async (app: NestFastifyApplication, halfSent: HalfSent): Promise<void> => {
  const idle = setInterval(() => {
    app.getHttpServer().closeIdleConnections();
    halfSent.cutOff();
  }, 50);
  await app.close().finally(() => {
    clearInterval(idle);
  });
};

/** Every route with who may use it; for the walk over all permissions. */
export const routesOf = (app: NestFastifyApplication): Route[] => {
  const { definition } = app.get(ServiceRuntime);
  return mountedRoutes(app, `api/${definition.name}`).map(({ method, path, roles }) => ({
    method,
    path,
    roles: roles ?? [],
  }));
};

/** The OpenAPI document of an application's service. */
export const documentOf = (app: NestFastifyApplication): object => {
  const { definition } = app.get(ServiceRuntime);
  return describeApi(definition, mountedRoutes(app, `api/${definition.name}`));
};

const prepareRuntime = (
  definition: ServiceDefinition,
  environment: Environment,
  options: StartOptions,
): ServiceRuntime => {
  const config = readConfig(definition.name, environment);
  const logger = createLogger(definition.name, config.logLevel, options.logTo);
  const database = new Database({
    url: config.databaseUrl,
    name: `kefu-${definition.name}`,
    entities: definition.entities,
    migrations: [...messagingMigrations, ...definition.migrations],
  });
  const runtime = new ServiceRuntime({
    definition,
    config,
    logger,
    database,
    clock: clockFor(config),
    handbook: handbookOf(loadProfile(config.profile)),
  });
  runtime.environment = environment;
  runtime.metrics = new ServiceMetrics(definition.name, () => runtime.facts());
  runtime.messaging = startMessaging(runtime);
  return runtime;
};

const clockFor = (config: ServiceConfig): Clock =>
  config.clock === 'stepped' && config.clockStart
    ? new SteppedClock(parseInstant(config.clockStart))
    : systemClock;

const mount = async (runtime: ServiceRuntime): Promise<NestFastifyApplication> => {
  const { definition, config, logger, database } = runtime;
  const methodsByPath = new MethodsByPath();
  const { metrics } = runtime;
  const unrouted = watchOf('unknown', metrics, logger);
  const filter = new ProblemFilter(logger, methodsByPath, unrouted);
  const adapter = createAdapter(config, (error, request, reply) => {
    filter.answer(error, request, reply);
  });
  const fastify = adapter.getInstance();
  keepPatience(fastify.server);
  fastify.addHook('onRoute', ({ method, url }) => {
    methodsByPath.add(method, url);
  });
  adapter.leaving = () => runtime.stopping;
  const tokens = new TokenVerifier({ issuer: config.oidcIssuer, jwksUrl: config.oidcJwksUrl });
  const guards = new RouteGuards(tokens, [`/api/${definition.name}/docs`]);
  watchRoutes(fastify, metrics, logger);
  traceRequests(fastify, definition.name);
  makeRoomForActors(fastify);
  receiveFiles(fastify);
  runtime.halfSent.attachTo(fastify);
  receiveRequests(fastify, runtime);
  guards.attachTo(fastify);
  const nest: Pick<NestApplicationOptions, 'logger' | 'abortOnError' | 'bodyParser'> = {
    logger: speakForNest(logger),
    abortOnError: false,
    // Fastify's own reads JSON as text and takes no forms; Nest's makes a buffer of it first
    bodyParser: false,
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    PlatformModule.of(runtime),
    adapter,
    nest,
  );
  app.setGlobalPrefix(`api/${definition.name}`, { exclude: [...outsidePrefix] });
  app.useGlobalFilters(filter);
  guards.actorNow = definition.actorNow?.(app);
  if (definition.mayReadRecord) runtime.mayReadRecord = definition.mayReadRecord(app);
  const routes = mountedRoutes(app, `api/${definition.name}`);
  refuseUndeclared(routes);
  showRecords(routes);
  sendSheets(routes);
  layPaper(routes, runtime);
  answerPostsOnce(routes, database);
  // Around that: a body that does not fit never opens a transaction
  checkArguments(routes);
  // Made when it is first asked for: describing every route takes a quarter of a start
  serveDocs(app, definition.name, () => describeApi(definition, routes));
  runtime.messaging.connect(app);
  await definition.prepare?.(app);
  guards.expect(routes);
  await app.init();
  guards.refuseUnguarded();
  return app;
};

/** Waits for the database however long it takes, brings the schema up to date, starts the rest. */
const bringUp = async (
  app: NestFastifyApplication,
  runtime: ServiceRuntime,
  leaving: AbortSignal,
): Promise<void> => {
  const { database, logger, definition } = runtime;
  for (let attempt = 1; ; attempt += 1) {
    if (leaving.aborted) throw new Error(`${definition.name} was stopped before it was ready`);
    try {
      if (!database.source.isInitialized) await database.open();
      if (!runtime.migrated) await database.migrate();
      // Made while rows go to the rest, a month's partition would turn some of them away
      await ensureOutboxPartitions(database);
      runtime.migrated = true;
      break;
    } catch (error) {
      const wait = Math.min(attempt * 250, 5_000);
      logger.warn({ err: error, attempt }, 'the database is not there yet');
      await pause(wait, undefined, { signal: leaving }).catch(() => undefined);
    }
  }
  await runtime.messaging.prepare(app);
  await definition.beforeReady?.(app);
  runtime.messaging.start(app);
  runtime.timers = await startTimers(app, runtime);
  runtime.ready = true;
};
