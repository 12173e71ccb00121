import {
  eventWriter,
  Gate,
  hearOwn,
  Messaging as LiveMessaging,
  Reactions,
  ReactionsStrategy,
  RethrowCause,
} from '@kefu/messaging';
import { databaseEpoch } from '@kefu/persistence';
import { NestMicroservice } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceRuntime } from '../service-runtime.js';
import type { Messaging } from './parts-of-a-service.js';

export const startMessaging = (runtime: ServiceRuntime): Messaging => {
  const { definition, config } = runtime;
  const reactions = new Reactions();
  let epoch: string | undefined;
  let live: LiveMessaging | undefined;
  let starting: Promise<void> | undefined;
  return {
    writeEvent: eventWriter({
      centre: config.centre,
      service: definition.name,
      epoch: () => {
        if (epoch === undefined) throw new Error('an event came before the database was ready');
        return epoch;
      },
    }),
    connect: (app) => {
      const transport = app.connectMicroservice(
        { strategy: new ReactionsStrategy(reactions) },
        { inheritAppConfig: false, deferInitialization: true },
      );
      transport.useGlobalFilters(new RethrowCause());
      // The application runs the hooks of the modules that they share
      if (transport instanceof NestMicroservice) transport.setIsInitHookCalled(true);
    },
    hear: hearOwn(definition.name, reactions),
    prepare: async (app) => {
      epoch = await databaseEpoch(runtime.database);
      await app.startAllMicroservices();
      reactions.requireOwnAreWrittenDown(definition.name);
    },
    start: (app) => {
      if (!config.natsUrl) return;
      live = connectTo(config.natsUrl, runtime, reactions, app);
      starting = live.start().catch((error: unknown) => {
        if (!runtime.stopping) runtime.logger.error({ err: error }, 'messaging did not start');
      });
    },
    reactions,
    gate: new Gate(runtime.database, (tx, received, source, refusals) =>
      reactions.apply(tx, received, source, refusals),
    ),
    wake: () => live?.wake(),
    get live() {
      return live;
    },
    stop: async () => {
      await live?.stop();
      await starting;
    },
    facts: async (databaseIsThere) => {
      if (!config.natsUrl) return {};
      if (!live) return { broker: false };
      if (!databaseIsThere) return {};
      const { connected, unsettled, ...facts } = await live.facts();
      return { broker: connected, relayLag: unsettled, ...facts };
    },
  };
};

const connectTo = (
  servers: string,
  runtime: ServiceRuntime,
  reactions: Reactions,
  app: NestFastifyApplication,
): LiveMessaging => {
  const { definition, config, database, clock, logger } = runtime;
  return new LiveMessaging({
    service: definition.name,
    database,
    clock,
    reactions,
    broker: {
      servers,
      user: definition.name,
      password: config.natsPassword ?? '',
      name: `kefu-${definition.name}`,
    },
    subscribers: config.natsSubscribers.split(','),
    readPersonal: definition.readPersonal?.(app),
    timers: {
      nextDue: () => runtime.timers?.runner.nextDue() ?? Promise.resolve(undefined),
      runDue: () => runtime.timers?.runner.runDue() ?? Promise.resolve(),
    },
    onFault: (what, error) => {
      logger.error({ err: error }, what);
    },
    onWait: (what) => {
      logger.warn(what);
    },
  });
};
