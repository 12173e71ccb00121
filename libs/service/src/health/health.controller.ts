import { Controller, Get, HttpException, Inject, Res } from '@nestjs/common';
import {
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/declare-access.js';
import { ServiceRuntime } from '../service-runtime.js';
import type { HealthFacts } from './health-facts.js';

/** Events that wait this long are late for whoever listens. */
const LAG_SECONDS = 60;

/** For orchestrators and monitoring; outside the service's prefix and without a token. */
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(ServiceRuntime) private readonly runtime: ServiceRuntime,
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  @Get('health/live')
  live(): object {
    return { status: 'ok' };
  }

  /**
   * 503 until the service can answer requests: its database and schema. What only delays what it
   * says to others is named in `degraded`, and takes no instance away.
   */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const facts = await this.runtime.facts();
    try {
      const result = await this.health.check([
        () => this.shown('service', this.runtime.ready && !this.runtime.stopping),
        () => this.shown('database', facts.database),
        () => this.shown('migrations', facts.migrated),
        ...this.ofBroker(facts),
        ...this.ofTimers(facts),
      ]);
      return { ...result, degraded: degradedIn(facts) };
    } catch (error) {
      void reply.code(503).header('Retry-After', '5');
      return resultIn(error);
    }
  }

  @Get('metrics')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.runtime.metrics.contentType);
    return this.runtime.metrics.text();
  }

  private ofBroker(facts: HealthFacts): (() => HealthIndicatorResult)[] {
    if (facts.broker === undefined) return [];
    const lag = { events: facts.relayLag, seconds: facts.relayLagSeconds };
    return [
      () => this.indicators.check('broker').up({ connected: facts.broker === true }),
      () => this.indicators.check('relay').up(lag),
    ];
  }

  /** Shown, never a reason to send requests elsewhere: another instance has the same timers. */
  private ofTimers({
    overdueTimers: overdue,
    failingTimers: failing,
    unhandledTimers,
  }: HealthFacts) {
    if (overdue === undefined) return [];
    const seen = { overdue, failing, unhandled: unhandledTimers };
    return [() => this.indicators.check('timers').up(seen)];
  }

  private shown(name: string, fine: boolean): HealthIndicatorResult {
    const indicator = this.indicators.check(name);
    return fine ? indicator.up() : indicator.down();
  }
}

/** What works worse than it should, though every request is answered. */
const degradedIn = (facts: HealthFacts): string[] =>
  Object.entries({
    broker: facts.broker === false,
    relay: (facts.relayLagSeconds ?? 0) > LAG_SECONDS,
    'dead-letters': (facts.deadLetters ?? 0) > 0,
    timers: (facts.failingTimers ?? 0) > 0 || (facts.unhandledTimers ?? []).length > 0,
  }).flatMap(([what, worse]) => (worse ? [what] : []));

const resultIn = (error: unknown): HealthCheckResult => {
  if (error instanceof HttpException) return error.getResponse() as HealthCheckResult;
  throw error;
};
