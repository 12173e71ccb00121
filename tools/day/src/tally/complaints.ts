import { instantAt, Money, type Instant } from '@kefu/kernel';
import { ZONE } from '../stage/local-moments.js';
import type { Fact } from './fact.js';

interface Remedy {
  readonly kind?: string;
  readonly cost: string;
}

interface Life {
  readonly region: string;
  readonly receivedAt: Instant;
  takenUpAt?: Instant;
  endedAt?: Instant;
  rounds: number;
  /** Yuan: of the proposal that the customer has, and of all that they accepted. */
  offered: Money;
  accepted: Money;
  /** Of the proposal that the customer has. */
  remedies: readonly Remedy[];
}

const DAY_MS = 86_400_000;
/** A score that is no dissatisfaction (CB-12). */
const CONTENT_FROM = 3;

interface Given {
  readonly remedies?: readonly Remedy[];
  readonly score?: number;
  readonly confirmed?: boolean;
  /** Of a payment. */
  readonly kind?: string;
  readonly amount?: string;
  readonly paidOn?: string;
}

/** What was done about complaints, as the reports should count it (RP-04). */
export class ComplaintTally {
  readonly #lives = new Map<string, Life>();
  readonly #facts: Fact[] = [];

  get facts(): readonly Fact[] {
    return this.#facts;
  }

  regionOf(id: string): string | undefined {
    return this.#lives.get(id)?.region;
  }

  received(id: string, region: string, receivedAt: Instant): void {
    const nothing = { rounds: 0, offered: Money.zero, accepted: Money.zero, remedies: [] };
    this.#lives.set(id, { region, receivedAt, ...nothing });
    this.count(id, 'complaints-received', receivedAt);
  }

  handled(id: string, verb: string, at: Instant, given: Given): void {
    const { remedies = [], score, confirmed } = given;
    const life = this.lifeOf(id);
    switch (verb) {
      case 'confirm':
        life.takenUpAt = at;
        break;
      case 'investigate':
        this.count(id, 'complaints-cause-found', at);
        break;
      case 'propose':
        life.rounds += 1;
        life.offered = Money.sum(remedies.map(({ cost }) => Money.of(cost)));
        life.remedies = remedies;
        this.count(id, 'complaints-proposed', at);
        break;
      case 'refuse':
        this.count(id, 'complaints-refused', at);
        break;
      case 'accept':
        life.accepted = life.accepted.plus(life.offered);
        for (const { kind, amount } of this.offeredOf(id)) {
          this.count(id, `complaints-${kind}-granted`, at, Number(amount));
        }
        break;
      case 'record-payment': {
        const { kind = '', amount = '0.00', paidOn = '' } = given;
        const day = instantAt(paidOn, '00:00', ZONE);
        this.count(id, `complaints-${kind}-paid`, day, Number(amount));
        break;
      }
      case 'evaluate': {
        const satisfied = confirmed === true && (score ?? 0) >= CONTENT_FROM;
        this.count(id, 'complaints-satisfied', at, Number(satisfied));
        this.count(id, 'complaints-score', at, score);
        break;
      }
      case 'close':
        this.closed(id, life, at);
    }
  }

  /** Money of the proposal that the customer has. */
  offeredOf(id: string): readonly { readonly kind: string; readonly amount: string }[] {
    const { remedies } = this.lifeOf(id);
    return ['compensation', 'refund'].flatMap((kind) => {
      const costs = remedies.filter((one) => one.kind === kind).map(({ cost }) => Money.of(cost));
      const sum = Money.sum(costs);
      return sum.exceeds(Money.zero) ? [{ kind, amount: String(sum) }] : [];
    });
  }

  escalated(id: string, at: Instant): void {
    this.count(id, 'complaints-escalated', at);
  }

  /** What they are at the end of a period: taken up, of those received in it, and still open. */
  standing(from: Instant, to: Instant): readonly Fact[] {
    return [...this.#lives].flatMap(([order, { region, receivedAt: at, takenUpAt, endedAt }]) => {
      const fact = { order, region, at };
      const value = Number((takenUpAt ?? endedAt ?? to) < to);
      return [
        ...(at >= from && at < to ? [{ ...fact, figure: 'complaints-handled', value }] : []),
        ...(at < to && (endedAt ?? to) >= to ? [{ ...fact, figure: 'complaints-open' }] : []),
      ];
    });
  }

  private closed(id: string, life: Life, at: Instant): void {
    life.endedAt = at;
    const days = (Date.parse(at) - Date.parse(life.receivedAt)) / DAY_MS;
    this.count(id, 'complaints-closed', at);
    this.count(id, 'complaints-time-to-close', at, days);
    this.count(id, 'complaints-rounds', at, life.rounds);
    this.count(id, 'complaints-cost', at, Number(String(life.accepted)));
  }

  private count(order: string, figure: string, at: Instant, value?: number): void {
    const { region } = this.lifeOf(order);
    this.#facts.push({ figure, at, order, region, ...(value === undefined ? {} : { value }) });
  }

  private lifeOf(id: string): Life {
    const life = this.#lives.get(id);
    if (!life) throw new Error(`nobody complained under ${id}`);
    return life;
  }
}
