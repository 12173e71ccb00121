import type { Clock } from '@kefu/kernel';
import { Database, type Platform } from '@kefu/persistence';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health/health.controller.js';
import { AuditController } from './records/audit.controller.js';
import { DeadLettersController } from './records/dead-letters.controller.js';
import { DeadlinesController } from './records/deadlines.controller.js';
import { Trails } from './records/trails.js';
import { ServiceRuntime } from './service-runtime.js';

/** The {@link Platform} that aggregates are made with. */
export const PLATFORM = Symbol('platform');
/** The domain {@link Clock}. */
export const CLOCK = Symbol('clock');
/** The {@link Handbook} of this centre, as its profile has it. */
export const HANDBOOK = Symbol('handbook');
/** The service's validated settings, a {@link ServiceConfig}. */
export const CONFIG = Symbol('config');
/** The {@link Environment} that the service was started with, for settings of its own. */
export const ENVIRONMENT = Symbol('environment');
/** The service's pino logger. */
export const LOGGER = Symbol('logger');

/** What every service has: its platform, and the routes that are the same everywhere. */
@Module({})
export class PlatformModule {
  static of(runtime: ServiceRuntime): DynamicModule {
    const { database, clock, config, logger, messaging, definition, handbook } = runtime;
    const platform: Platform = {
      database,
      clock,
      writeEvent: messaging.writeEvent,
      hear: messaging.hear,
      committed: (soonest) => {
        messaging.wake();
        if (soonest !== undefined) runtime.timers?.runner.wake(soonest);
      },
    };
    const provide = (token: Provider | symbol, value: unknown) => ({
      provide: token as symbol,
      useValue: value,
    });
    const providers = [
      { provide: Database, useValue: database },
      { provide: ServiceRuntime, useValue: runtime },
      provide(PLATFORM, platform),
      provide(CLOCK, clock satisfies Clock),
      provide(HANDBOOK, handbook),
      provide(CONFIG, config),
      provide(ENVIRONMENT, runtime.environment),
      provide(LOGGER, logger),
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        DiscoveryModule,
        TerminusModule.forRoot({ logger: false, gracefulShutdownTimeoutMs: 0 }),
        definition.module,
      ],
      controllers: [HealthController, DeadlinesController, AuditController, DeadLettersController],
      providers: [...providers, Trails],
      exports: [...providers.map(({ provide: token }) => token), Trails],
    };
  }
}
