import { millisBetween, newId, Refusal, type Clock } from '@kefu/kernel';
import {
  crashPoint,
  isWorthAnotherTry,
  runWithOrigin,
  sqlStateOf,
  type Database,
  type Transaction,
} from '@kefu/persistence';
import { claimTimer, rearm, type ClaimedTimer } from './claim-timer.js';
import { timerKey, type FiredTimer, type TimerHandler } from './fired-timer.js';
import { nextTime, type Schedule } from './recurring.js';
import { noteRefusal, putOff, type FailedTimer } from './retry-ladder.js';

export type OnTimerError = (error: unknown, timer?: FiredTimer, attempts?: number) => void;

export interface Firing {
  readonly database: Database;
  readonly clock: Clock;
  readonly handlers: ReadonlyMap<string, TimerHandler>;
  /** By key, those that are to be armed again. */
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly onError: OnTimerError;
}

type Outcome = 'fired' | 'put-off' | 'none';

const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';
const BUSY_MS = 20;

/**
 * A use case holds its aggregate and then wants the timer; here it is the other way round. Handlers
 * ask with NOWAIT; this bounds what a handler that forgot it makes both of them wait.
 */
const patience = { name: 'timer-patience', text: `SET LOCAL lock_timeout = '50ms'`, values: [] };

/** Fires timers one by one, each with its effect in one transaction. */
export class FireTimers {
  /** Timers whose aggregate was locked, and until when (monotonic milliseconds) to leave them be. */
  readonly #busy = new Map<number, number>();
  readonly #keys: readonly string[];

  constructor(private readonly firing: Firing) {
    this.#keys = [...firing.handlers.keys()];
  }

  get keys(): readonly string[] {
    return this.#keys;
  }

  get waitsForLocks(): boolean {
    return this.#busy.size > 0;
  }

  /** Takes the next one that is due; `none` when there is none to take now. */
  async next(): Promise<Outcome> {
    let claimed: ClaimedTimer | undefined;
    let afterwards: (() => void) | undefined;
    try {
      const outcome = await this.firing.database.transaction(async (tx): Promise<Outcome> => {
        claimed = afterwards = undefined;
        tx.enqueue(patience);
        const timer = await this.claim(tx);
        if (!timer) return 'none';
        claimed = timer;
        const failed = await tx.attempt(() => this.handle(timer));
        if (!failed || failed.error instanceof Refusal) {
          this.settle(tx, timer, failed?.error);
          return 'fired';
        }
        if (isBusy(failed.error) || isWorthAnotherTry(failed.error)) throw failed.error;
        afterwards = await this.putOff(tx, { timer, claim: 'stands', error: failed.error });
        return 'put-off';
      });
      afterwards?.();
      return outcome;
    } catch (error) {
      // somebody has what it takes, the table or its next page, and nobody's timer failed
      if (!claimed && isBusy(error)) return 'put-off';
      if (!claimed) throw error;
      return await this.afterRollback(claimed, error);
    }
  }

  private claim(tx: Transaction): Promise<ClaimedTimer | undefined> {
    const present = performance.now();
    for (const [id, until] of this.#busy) if (until <= present) this.#busy.delete(id);
    const now = this.firing.clock.now();
    return claimTimer(tx, { now, keys: this.#keys, except: [...this.#busy.keys()] });
  }

  private async handle(timer: ClaimedTimer): Promise<void> {
    const key = timerKey(timer.aggregate, timer.kind);
    const handler = this.firing.handlers.get(key);
    if (!handler) throw new Error(`no handler for ${key}`);
    await runWithOrigin({ correlationId: newId() }, () => handler(asFired(timer)));
    crashPoint('inside-timer');
  }

  /** A handler that refuses has decided: what it wrote is undone, the timer is not tried again. */
  private settle(tx: Transaction, timer: ClaimedTimer, refusal: unknown): void {
    const now = this.firing.clock.now();
    const schedule = this.scheduleOf(timer);
    if (schedule) {
      const payload = { cron: schedule.cron, zone: schedule.zone };
      rearm(tx, timer, nextTime(schedule, now), { now, payload });
    } else if (refusal instanceof Refusal) noteRefusal(tx, timer, refusal);
  }

  private async putOff(
    to: Pick<Database, 'query'>,
    failed: Omit<FailedTimer, 'atMostMs'>,
  ): Promise<() => void> {
    const { timer, error } = failed;
    const schedule = this.scheduleOf(timer);
    const now = this.firing.clock.now();
    const atMostMs = schedule && Math.max(1_000, millisBetween(now, nextTime(schedule, now)));
    const counted = await putOff(to, { ...failed, atMostMs });
    return () => {
      if (counted) this.firing.onError(error, asFired(timer), timer.attempts + 1);
    };
  }

  /** Its aggregate is locked, or the connection broke. */
  private async afterRollback(timer: ClaimedTimer, error: unknown): Promise<'put-off'> {
    // no longer claimed: nobody here is to take it before it is put off
    this.#busy.set(timer.id, Number.POSITIVE_INFINITY);
    try {
      if (isBusy(error)) return 'put-off';
      const failed = { timer, claim: 'rolled-back', error } as const;
      (await this.putOff(this.firing.database, failed))();
      return 'put-off';
    } finally {
      this.#busy.set(timer.id, performance.now() + BUSY_MS * (0.75 + Math.random() / 2));
    }
  }

  private scheduleOf(timer: ClaimedTimer): Schedule | undefined {
    return this.firing.schedules.get(timerKey(timer.aggregate, timer.kind));
  }
}

const isBusy = (error: unknown): boolean =>
  sqlStateOf(error) === LOCK_NOT_AVAILABLE || sqlStateOf(error) === DEADLOCK;

const asFired = ({ id: _id, attempts: _attempts, ...timer }: ClaimedTimer): FiredTimer => timer;
