import { ComplaintTally } from './complaints.js';
import { ContractTally } from './contracts.js';
import { minutesBetween } from './minutes.js';
import type { Instant } from '@kefu/kernel';
import type { Fact } from './fact.js';

interface Life {
  readonly region: string;
  readonly reportedAt: Instant;
  notifiedAt?: Instant;
  dispatched?: boolean;
  arrived?: boolean;
  unsolved: number;
  visits: number;
  endedAt?: Instant;
  voided?: boolean;
}

/**
 * What was done, written down by who did it: from the answers that came back and never from the report or its
 * events, so that the report can be held against it.
 */
export class Tally {
  readonly #facts: Fact[] = [];
  readonly #lives = new Map<string, Life>();
  readonly complaints = new ComplaintTally();
  readonly contracts = new ContractTally();

  get facts(): readonly Fact[] {
    return [...this.#facts, ...this.complaints.facts, ...this.contracts.facts].filter(
      ({ order, figure }) => figure === 'voided' || !this.#lives.get(order)?.voided,
    );
  }

  count(order: string, figure: string, at: Instant, more: Partial<Fact> = {}): void {
    const region = this.complaints.regionOf(order) ?? this.lifeOf(order).region;
    this.#facts.push({ figure, at, order, region, ...more });
  }

  reported(order: string, region: string, at: Instant): void {
    this.#lives.set(order, { region, reportedAt: at, unsolved: 0, visits: 0 });
    this.count(order, 'reported', at);
  }

  notified(order: string, at: Instant): void {
    const life = this.lifeOf(order);
    if (life.notifiedAt) return;
    life.notifiedAt = at;
    this.count(order, 'time-to-notify', at, { value: minutesBetween(life.reportedAt, at) });
  }

  dispatched(order: string, at: Instant): void {
    const life = this.lifeOf(order);
    if (life.dispatched) return;
    life.dispatched = true;
    const value = minutesBetween(life.notifiedAt ?? life.reportedAt, at);
    this.count(order, 'time-to-dispatch', at, { value });
  }

  arrived(order: string, at: Instant): void {
    const life = this.lifeOf(order);
    life.visits += 1;
    if (life.arrived) return;
    life.arrived = true;
    this.count(order, 'time-to-arrive', at, { value: minutesBetween(life.reportedAt, at) });
  }

  unsolved(order: string, at: Instant): void {
    this.lifeOf(order).unsolved += 1;
    this.count(order, 'unsolved', at);
  }

  closed(order: string, at: Instant, confirmed: boolean): void {
    const life = this.lifeOf(order);
    life.endedAt = at;
    this.count(order, 'closed', at);
    this.count(order, 'time-to-close', at, { value: minutesBetween(life.reportedAt, at) });
    if (!confirmed) this.count(order, 'closed-unconfirmed', at);
    else {
      const fixed = life.visits === 1 && life.unsolved === 0;
      this.count(order, 'first-time-fix', at, { value: fixed ? 1 : 0 });
    }
  }

  endedOtherwise(order: string, at: Instant, how: 'cancelled' | 'voided'): void {
    const life = this.lifeOf(order);
    life.endedAt = at;
    if (how === 'voided') life.voided = true;
    this.count(order, how, at);
  }

  /** Orders that are reported, and not over, at that moment. */
  openAt(end: Instant): readonly Fact[] {
    return [...this.#lives]
      .filter(
        ([, { reportedAt, endedAt, voided }]) =>
          reportedAt < end && (endedAt === undefined || endedAt >= end) && !voided,
      )
      .map(([order, { region, reportedAt: at }]) => ({
        ...{ figure: 'open-at-day-end', at, order, region },
      }));
  }

  private lifeOf(order: string): Life {
    const life = this.#lives.get(order);
    if (!life) throw new Error(`nothing was reported under ${order}`);
    return life;
  }
}
