import { Alarm, GrowingWait, millisBetween, type Clock, type Instant } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';
import { nextFireAt } from './claim-timer.js';
import { FireTimers, type OnTimerError } from './fire-timers.js';
import type { TimerHandler, TimerHandlers } from './fired-timer.js';
import { overdueTimers, unhandledTimers, type OverdueTimers } from './overdue-timers.js';
import { armRecurring, recurringKey, type Recurring } from './recurring.js';

export interface TimerRunnerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly handlers: TimerHandlers;
  readonly recurring?: readonly Recurring[];
  /**
   * A handler threw, a due timer has no handler, or the database failed (then without a timer, and
   * once until it works again).
   */
  readonly onError?: OnTimerError;
  /** How many fire at a time; each takes a connection of the pool. */
  readonly concurrency?: number;
  /**
   * At rest it looks this often for timers that others started and did not live to fire, in
   * milliseconds; 5,000.
   */
  readonly atRestMs?: number;
  /** It looks so soon after something fired, and then ever more rarely, in milliseconds; 500. */
  readonly lookAgainMs?: number;
}

const LOOK_AGAIN_MS = 500;
const AT_REST_MS = 5_000;
const LOCKED_ELSEWHERE_MS = 20;
const LOOK_FOR_UNHANDLED_MS = 60_000;

/**
 * Fires a service's timers when their time has come. Any number of instances run side by side; each
 * timer is fired by one. In stepped time it fires only when {@link runDue} is called.
 */
export class TimerRunner {
  readonly #fire: FireTimers;
  readonly #alarm = new Alarm();
  readonly #concurrency: number;
  readonly #rest: GrowingWait;
  readonly #onError: OnTimerError;
  readonly #unhandled = new Set<string>();
  #lookedForUnhandled = Number.NEGATIVE_INFINITY;
  #armed: Promise<void> | undefined;
  #loop: Promise<void> | undefined;
  #stopping = false;
  /** Whether the last look failed: what fails again is not told again. */
  #failing = false;
  /** Monotonic; while it is looking, what was started meanwhile may have been missed. */
  #looksAt = Number.POSITIVE_INFINITY;

  /** @throws Error when two handlers claim the same timer. */
  constructor(private readonly options: TimerRunnerOptions) {
    this.#onError = options.onError ?? (() => undefined);
    this.#concurrency = options.concurrency ?? 3;
    const { lookAgainMs = LOOK_AGAIN_MS, atRestMs = AT_REST_MS } = options;
    this.#rest = new GrowingWait(lookAgainMs, atRestMs);
    const handlers = new Map<string, TimerHandler>(options.handlers);
    const schedules = new Map<string, Recurring>();
    for (const each of options.recurring ?? []) {
      const key = recurringKey(each.kind);
      if (handlers.has(key)) throw new Error(`two handlers for the timer ${key}`);
      handlers.set(key, each.run);
      schedules.set(key, each);
    }
    const { database, clock } = options;
    this.#fire = new FireTimers({ database, clock, handlers, schedules, onError: this.#onError });
  }

  /** Arms the recurring timers and, unless time is stepped, fires what is and becomes due. */
  async start(): Promise<void> {
    if (this.#loop) return;
    this.#stopping = false;
    await this.arm();
    await this.reportUnhandled();
    if (!this.options.clock.stepped) this.#loop = this.keepFiring();
  }

  /** Finishes what is in hand. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#alarm.ring();
    await this.#loop;
    this.#loop = undefined;
  }

  /**
   * Look again: timers were started or moved.
   * @param soonest when the first of them is due; later than the runner looks by itself, it is no news
   */
  wake(soonest?: Instant): void {
    const { clock } = this.options;
    const looksIn = this.#looksAt - performance.now();
    if (soonest === undefined || millisBetween(clock.now(), soonest) < looksIn) this.#alarm.ring();
  }

  /** Fires all that is due now, in the order of their due times; returns how many. */
  async runDue(): Promise<number> {
    await this.arm();
    let fired = 0;
    for (;;) {
      fired += await this.drain(() => false);
      if (!this.#fire.waitsForLocks) break;
      await this.#alarm.sleep(LOCKED_ELSEWHERE_MS);
    }
    await this.reportUnhandled();
    return fired;
  }

  /**
   * The earliest due time of the timers that run here, also of one that is due already. One whose
   * handler failed does not count until it is to be tried again; in stepped time it counts for the
   * first seconds, so that time does not go on without its effect.
   */
  async nextDue(): Promise<Instant | undefined> {
    await this.arm();
    return this.nextFireAt();
  }

  overdue(): Promise<OverdueTimers> {
    return overdueTimers(this.options.database, this.#fire.keys, this.options.clock.now());
  }

  private async keepFiring(): Promise<void> {
    while (!this.#stopping) {
      this.#looksAt = Number.POSITIVE_INFINITY;
      try {
        const wait = await this.millisToNext();
        if (wait > 0) this.#looksAt = performance.now() + wait;
        if (wait > 0) await this.#alarm.sleep(wait);
        else if ((await this.drain(() => this.#stopping)) === 0) {
          await this.#alarm.sleep(LOCKED_ELSEWHERE_MS);
        }
        await this.reportUnhandledNowAndThen();
        this.#failing = false;
      } catch (error) {
        if (!this.#failing) this.#onError(error);
        this.#failing = true;
        await this.#alarm.sleep(LOOK_AGAIN_MS);
      }
    }
  }

  private nextFireAt(): Promise<Instant | undefined> {
    const { database, clock } = this.options;
    return nextFireAt(database, this.#fire.keys, clock.stepped);
  }

  private async millisToNext(): Promise<number> {
    const next = await this.nextFireAt();
    const rest = this.#rest.next();
    if (next === undefined) return rest;
    return Math.min(rest, millisBetween(this.options.clock.now(), next));
  }

  private async drain(enough: () => boolean): Promise<number> {
    this.#rest.again();
    let fired = 0;
    const work = async () => {
      while (!enough()) {
        const outcome = await this.#fire.next();
        if (outcome === 'none') return;
        if (outcome === 'fired') fired += 1;
      }
    };
    const done = await Promise.allSettled(Array.from({ length: this.#concurrency }, work));
    const failed = done.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    return fired;
  }

  private arm(): Promise<void> {
    const { database, clock, recurring = [] } = this.options;
    this.#armed ??= armRecurring(database, recurring, clock.now()).catch((error: unknown) => {
      this.#armed = undefined;
      throw error;
    });
    return this.#armed;
  }

  private async reportUnhandledNowAndThen(): Promise<void> {
    if (performance.now() - this.#lookedForUnhandled < LOOK_FOR_UNHANDLED_MS) return;
    await this.reportUnhandled();
  }

  private async reportUnhandled(): Promise<void> {
    this.#lookedForUnhandled = performance.now();
    const { database, clock } = this.options;
    const dueBy = (this.#loop ?? clock.stepped) ? clock.now() : undefined;
    for (const key of await unhandledTimers(database, this.#fire.keys, dueBy)) {
      if (this.#unhandled.has(key)) continue;
      this.#unhandled.add(key);
      this.#onError(new Error(`no handler for the timer ${key}`));
    }
  }
}
