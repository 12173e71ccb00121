import { millisBetween, newId, Refusal, type Clock } from '@kefu/kernel';
import {
  crashPoint,
  runWithOrigin,
  sqlStateOf,
  type Database,
  type Transaction,
} from '@kefu/persistence';
import { claimTimer, rearm, type ClaimedTimer } from './claim-timer.js';
import { timerKey, type FiredTimer, type TimerHandler } from './fired-timer.js';
import { nextTime, type Schedule } from './recurring.js';
import { messageOf, putOff } from './retry-ladder.js';

export type OnTimerError = (error: unknown, timer?: FiredTimer, attempts?: number) => void;

export interface Firing {
  readonly database: Database;
  readonly clock: Clock;
  readonly handlers: ReadonlyMap<string, TimerHandler>;
  /** By key, those that are to be armed again. */
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly onError: OnTimerError;
}

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
  async next(): Promise<'fired' | 'put-off' | 'none'> {
    let claimed: ClaimedTimer | undefined;
    try {
      await this.firing.database.transaction(async (tx) => {
        claimed = undefined;
        tx.enqueue(patience);
        claimed = await this.claim(tx);
        if (claimed) await this.handle(tx, claimed);
      });
      return claimed ? 'fired' : 'none';
    } catch (error) {
      if (!claimed) throw error;
      return await this.afterFailure(claimed, error);
    }
  }

  private claim(tx: Transaction): Promise<ClaimedTimer | undefined> {
    const present = performance.now();
    for (const [id, until] of this.#busy) if (until <= present) this.#busy.delete(id);
    const now = this.firing.clock.now();
    return claimTimer(tx, { now, keys: this.#keys, except: [...this.#busy.keys()] });
  }

  private async handle(tx: Transaction, timer: ClaimedTimer): Promise<void> {
    const key = timerKey(timer.aggregate, timer.kind);
    const handler = this.firing.handlers.get(key);
    if (!handler) throw new Error(`no handler for ${key}`);
    await runWithOrigin({ correlationId: newId() }, () => handler(asFired(timer)));
    crashPoint('inside-timer');
    this.rearm(tx, timer);
  }

  private rearm(tx: Transaction, timer: ClaimedTimer): void {
    const schedule = this.firing.schedules.get(timerKey(timer.aggregate, timer.kind));
    if (!schedule) return;
    const now = this.firing.clock.now();
    const payload = { cron: schedule.cron, zone: schedule.zone };
    rearm(tx, timer, nextTime(schedule, now), { now, payload });
  }

  private async afterFailure(timer: ClaimedTimer, error: unknown): Promise<'fired' | 'put-off'> {
    const state = sqlStateOf(error);
    // no longer claimed: nobody here is to take it before it is put off or settled
    this.#busy.set(timer.id, Number.POSITIVE_INFINITY);
    try {
      if (error instanceof Refusal) return await this.settle(timer, error);
      if (state !== LOCK_NOT_AVAILABLE && state !== DEADLOCK)
        await this.recordFailure(timer, error);
      return 'put-off';
    } finally {
      this.#busy.set(timer.id, performance.now() + BUSY_MS * (0.75 + Math.random() / 2));
    }
  }

  /** A handler that refuses has decided: what it wrote is undone, the timer is not tried again. */
  private async settle(timer: ClaimedTimer, refusal: Refusal): Promise<'fired'> {
    await this.firing.database.transaction(async (tx) => {
      const { count } = await tx.run({
        name: 'timer-settle-refused',
        text: `UPDATE timer SET status = 'fired', settled_at = $3, last_error = $4
               WHERE id = $1 AND status = 'running' AND fire_at = $2`,
        values: [timer.id, timer.fireAt, this.firing.clock.now(), messageOf(refusal)],
      });
      if (count > 0) this.rearm(tx, timer);
    });
    return 'fired';
  }

  private async recordFailure(timer: ClaimedTimer, error: unknown): Promise<void> {
    const schedule = this.firing.schedules.get(timerKey(timer.aggregate, timer.kind));
    const now = this.firing.clock.now();
    const beforeNext = schedule && Math.max(1_000, millisBetween(now, nextTime(schedule, now)));
    if (await putOff(this.firing.database, timer, error, beforeNext)) {
      this.firing.onError(error, asFired(timer), timer.attempts + 1);
    }
  }
}

const asFired = ({ id: _id, attempts: _attempts, ...timer }: ClaimedTimer): FiredTimer => timer;
