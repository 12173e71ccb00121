import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { HealthFacts } from './health-facts.js';
import { RequestTimes } from '@kefu/http';

const ofProcess = new Registry();
let collecting = false;

/** One registry a service; the process's own figures are collected once and shown by each. */
export class ServiceMetrics {
  readonly #registry = new Registry();
  readonly requests = new RequestTimes();

  constructor(service: string, facts: () => Promise<HealthFacts>) {
    if (!collecting) collectDefaultMetrics({ register: ofProcess });
    collecting = true;
    this.#registry.setDefaultLabels({ service });
    this.#registry.registerMetric(this.requests.asMetric());
    const gauges = {
      relayLag: this.gauge('kefu_relay_lag_events', 'Events not yet on the stream'),
      relayLagSeconds: this.gauge('kefu_relay_lag_seconds', 'Age of the oldest of them'),
      streamFill: this.gauge('kefu_stream_fill_ratio', 'How full the stream is; alarm at 0.7'),
      oldestParkedSeconds: this.gauge(
        'kefu_oldest_parked_seconds',
        'Age of the oldest parked event',
      ),
      deadLetters: this.gauge('kefu_dead_letters', 'Events that can never work as they are'),
      overdueTimers: this.gauge('kefu_overdue_timers', 'Timers that are due and have not fired'),
      failingTimers: this.gauge('kefu_failing_timers', 'Those of them whose handler has failed'),
      unhandledTimers: this.gauge('kefu_unhandled_timers', 'Kinds of them that nothing here fires'),
    };
    const up = this.gauge('kefu_up', 'Whether the database is there and the schema up to date');
    this.#collect = async () => {
      const now = await facts();
      up.set(now.database ? 1 : 0);
      for (const [name, gauge] of Object.entries(gauges)) {
        const value = now[name as keyof typeof gauges];
        // What nobody can tell stays as it was: at 0, an alarm would end just when the database is away
        if (value !== undefined) gauge.set(typeof value === 'number' ? value : value.length);
      }
    };
  }

  readonly #collect: () => Promise<void>;

  get contentType(): string {
    return this.#registry.contentType;
  }

  async text(): Promise<string> {
    await this.#collect();
    const texts = await Promise.all([this.#registry.metrics(), ofProcess.metrics()]);
    return texts.join('\n');
  }

  private gauge(name: string, help: string): Gauge {
    const gauge = new Gauge({ name, help, registers: [this.#registry] });
    // Without a label it would begin at 0, which is a figure
    gauge.remove();
    return gauge;
  }
}
