import { collectTimers, TimerRunner } from '@kefu/timers';
import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceRuntime } from '../service-runtime.js';
import type { Timers } from './parts-of-a-service.js';

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
      logger.error({ ...about, err: error }, timer ? 'timer failed' : 'timers cannot be fired');
    },
  });
  await runner.start();
  return {
    runner,
    stop: () => runner.stop(),
    facts: async () => {
      const { count, failing, unhandled } = await runner.overdue();
      return { overdueTimers: count, failingTimers: failing, unhandledTimers: unhandled };
    },
  };
};
