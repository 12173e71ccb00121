import { collectTimers, TimerRunner } from '@kefu/timers';
import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HealthFacts } from '../health/health-facts.js';
import type { ServiceRuntime } from '../service-runtime.js';

export interface Timers {
  readonly runner: TimerRunner;
  stop(): Promise<void>;
  facts(): Promise<Partial<HealthFacts>>;
}

export const startTimers = async (
  app: NestFastifyApplication,
  { database, clock, logger, handbook }: ServiceRuntime,
): Promise<Timers> => {
  const runner = new TimerRunner({
    database,
    clock,
    ...collectTimers(app.get(DiscoveryService), handbook.calendar.zone),
    onError: (error, timer) => {
      const about = timer ? { aggregate: timer.aggregate, kind: timer.kind, ref: timer.ref } : {};
      logger.error({ ...about, err: error }, 'timer failed');
    },
  });
  await runner.start();
  return {
    runner,
    stop: () => runner.stop(),
    facts: async () => ({ overdueTimers: (await runner.overdue()).count }),
  };
};
