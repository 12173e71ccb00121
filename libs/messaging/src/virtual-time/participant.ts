import { newId, type Instant, type SteppedClock } from '@kefu/kernel';
import { answerOn } from '../broker/answer-on.js';
import type { Broker } from '../broker/connect.js';
import {
  ASK,
  REPORT,
  STEP,
  type Answered,
  type ClockReport,
  type Order,
  type StepOrder,
} from './protocol.js';

/** What an instance tells of itself, and does when time is stepped. */
export interface ParticipantOptions {
  readonly service: string;
  readonly broker: Broker;
  readonly clock: SteppedClock;
  readonly unsettled: () => Promise<number>;
  readonly done: () => Promise<number>;
  readonly nextDue: () => Promise<Instant | undefined>;
  /** Fires every timer that is due at the new time. */
  readonly runDue: () => Promise<unknown>;
  readonly onFault: (what: string, error: unknown) => void;
}

/** Takes part in virtual time: answers the conductor, steps the clock when told. */
export class ClockParticipant {
  readonly #instance = newId();
  /** What it said when it rested last; nothing while it is busy. */
  #atRest: ClockReport | undefined;
  #parts: readonly (() => Promise<void>)[] = [];

  constructor(private readonly options: ParticipantOptions) {}

  start(): void {
    const { broker, onFault } = this.options;
    const { connection } = broker;
    this.#parts = [
      answerOn(connection, ASK, { answer: (said) => this.answer(said.json<Order>()), onFault }),
      answerOn(connection, STEP, { answer: (said) => this.step(said.json<StepOrder>()), onFault }),
    ];
  }

  async stop(): Promise<void> {
    await Promise.all(this.#parts.map((stop) => stop()));
  }

  private async step(order: StepOrder): Promise<void> {
    const { to } = order;
    const { clock } = this.options;
    if (to > clock.now()) clock.stepTo(to);
    const last = this.#atRest;
    if (last && (last.nextDue === undefined || last.nextDue > to)) {
      // Nothing is due here. What another one does now it says itself, and then all are asked
      this.tell(order, { ...last, now: clock.now() });
      return;
    }
    await this.options.runDue().catch(() => undefined);
    await this.answer(order);
  }

  private async answer(order: Order): Promise<void> {
    this.#atRest = undefined;
    const report = await this.report();
    if (report.unsettled === 0) this.#atRest = report;
    this.tell(order, report);
  }

  private tell({ id }: Order, report: ClockReport): void {
    const answered: Answered = { id, report };
    this.options.broker.connection.publish(REPORT, JSON.stringify(answered));
  }

  private async report(): Promise<ClockReport> {
    const { service, clock } = this.options;
    const about = { instance: this.#instance, service, now: clock.now() };
    try {
      const unsettled = await this.options.unsettled();
      // Whoever is busy is asked again: the rest is only looked up for who may be at rest
      if (unsettled > 0) return { ...about, unsettled, done: 0 };
      const [done, nextDue] = await Promise.all([this.options.done(), this.options.nextDue()]);
      return { ...about, unsettled, done, ...(nextDue ? { nextDue } : {}) };
    } catch (error) {
      const fault = error instanceof Error ? error.message : 'failed';
      return { ...about, unsettled: 1, done: 0, fault };
    }
  }
}
