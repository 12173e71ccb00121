import { setTimeout as pause } from 'node:timers/promises';
import { newId, type Instant } from '@kefu/kernel';
import { Broker, type BrokerOptions } from '../broker/connect.js';
import { ASK, REPORT, STEP, type Answered, type ClockReport } from './protocol.js';

const ANSWER_WITHIN_MS = 5_000;
const BETWEEN_ASKS_MS = 10;

export interface ConductorOptions extends BrokerOptions {
  /** How many instances take part; the conductor waits for so many answers. */
  readonly instances: number;
  /** Milliseconds of wall time after which unrest is a fault. */
  readonly patience?: number;
}

/**
 * Steps virtual time across all instances: only when outboxes, parked events and durables are empty
 * and no timer is due does time move, and then to the next instant at which something happens.
 */
export class Conductor {
  readonly #asked = new Map<string, (report: ClockReport) => void>();

  private constructor(
    private readonly broker: Broker,
    private readonly options: ConductorOptions,
  ) {
    broker.connection.subscribe(REPORT, {
      callback: (error, message) => {
        if (error) return;
        const { id, report } = message.json<Answered>();
        this.#asked.get(id)?.(report);
      },
    });
  }

  static async connect(options: ConductorOptions): Promise<Conductor> {
    return new Conductor(await Broker.connect(options), options);
  }

  async close(): Promise<void> {
    await this.broker.close();
  }

  /**
   * Waits until everything that was caused has happened: until all instances rest, and do twice in a
   * row. Returns the reports of that moment; `earlier` are those of moments ago.
   */
  async settle(...earlier: readonly (readonly ClockReport[])[]): Promise<ClockReport[]> {
    const patience = this.options.patience ?? 60_000;
    const giveUpAt = Date.now() + patience;
    let before: string | undefined;
    for (const reports of earlier) {
      const rest = this.restOf(reports);
      if (rest !== undefined && rest === before) return [...reports];
      before = rest;
    }
    for (;;) {
      await pause(BETWEEN_ASKS_MS);
      const reports = await this.ask(ASK, {});
      const now = latest(reports);
      const rest = this.restOf(reports);
      if (rest !== undefined && rest === before) return reports;
      before = rest;
      if (now && reports.some((report) => isBehind(report, now))) await this.order(now);
      if (Date.now() > giveUpAt) {
        throw new Error(`no rest after ${patience} ms: ${JSON.stringify(reports)}`);
      }
    }
  }

  /**
   * Lets time run to an instant, stopping wherever a timer is due on the way. `settled` are the reports
   * of a {@link settle} after which nothing was done.
   */
  async runTo(to: Instant, settled?: readonly ClockReport[]): Promise<ClockReport[]> {
    let reports = [...(settled ?? (await this.settle()))];
    for (;;) {
      const now = latest(reports);
      if (now !== undefined && now >= to) return reports;
      const due = reports
        .map((report) => report.nextDue)
        .filter((at): at is Instant => at !== undefined)
        .sort()[0];
      // Where time went by and nobody did anything that others hear of, nobody is asked twice
      const stepped = await this.order(due !== undefined && due < to ? due : to);
      reports = await this.settle(reports, stepped);
    }
  }

  async now(): Promise<Instant> {
    const now = latest(await this.settle());
    if (now === undefined) throw new Error('no instance takes part in virtual time');
    return now;
  }

  /** What tells this rest from another one; undefined while somebody is missing or busy. */
  private restOf(reports: readonly ClockReport[]): string | undefined {
    if (reports.length < this.options.instances || !isAtRest(reports)) return undefined;
    return reports
      .map(({ instance, done }) => `${instance}:${done}`)
      .sort()
      .join();
  }

  private order(to: Instant): Promise<ClockReport[]> {
    return this.ask(STEP, { to });
  }

  private async ask(subject: string, order: object): Promise<ClockReport[]> {
    const id = newId();
    const reports: ClockReport[] = [];
    try {
      await new Promise<void>((done) => {
        const late = setTimeout(done, ANSWER_WITHIN_MS);
        this.#asked.set(id, (report) => {
          reports.push(report);
          if (reports.length < this.options.instances) return;
          clearTimeout(late);
          done();
        });
        this.broker.connection.publish(subject, JSON.stringify({ ...order, id }));
      });
    } finally {
      this.#asked.delete(id);
    }
    return reports;
  }
}

const latest = (reports: readonly ClockReport[]): Instant | undefined =>
  reports
    .map((report) => report.now)
    .sort()
    .at(-1);

const isBehind = (report: ClockReport, now: Instant): boolean =>
  report.now < now || (report.nextDue !== undefined && report.nextDue <= now);

const isAtRest = (reports: readonly ClockReport[]): boolean => {
  const now = latest(reports);
  return (
    now !== undefined &&
    reports.every((report) => report.unsettled === 0 && !report.fault && !isBehind(report, now))
  );
};
