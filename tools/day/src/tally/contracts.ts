import { instantAt, Money, plusDays, type Instant, type LocalDate } from '@kefu/kernel';
import { ZONE } from '../stage/local-moments.js';
import type { Fact } from './fact.js';

interface Owed {
  readonly amount: string;
  /** The last day on which it is in time. */
  readonly day: LocalDate;
  readonly at: Instant;
}

interface Claim extends Owed {
  readonly kind: 'bill' | 'deposit' | 'payout';
  readonly region: string;
  readonly contractId?: string;
  readonly came: { readonly amount: string; readonly at: Instant }[];
}

/** What was billed, paid, put down and had back, and what complaints were paid, as the reports should count it (RP-05). */
export class ContractTally {
  readonly #claims = new Map<string, Claim>();
  readonly #facts: Fact[] = [];

  get facts(): readonly Fact[] {
    return this.#facts;
  }

  billed(id: string, of: Pick<Claim, 'contractId' | 'region'>, owed: Owed): void {
    this.#claims.set(id, { ...owed, ...of, kind: 'bill', came: [] });
    for (const figure of ['receivables-invoiced', 'invoices-made', 'invoices-standing'])
      this.count(id, figure, owed.at, owed.amount);
    // Nothing that the day bills is voided
    const value = Number(owed.amount);
    const conforms = { figure: 'invoice-conformity', order: id, value, of: value };
    this.#facts.push({ ...conforms, at: owed.at, region: of.region });
  }

  paid(id: string, amount: string, at: Instant): void {
    this.claimOf(id).came.push({ amount, at });
    this.count(id, 'receivables-paid', at, amount);
  }

  /** Of a contract the bill that is not paid. */
  dunned(contractId: string, at: Instant): void {
    const [id = '?'] = [...this.#claims].find(
      ([, claim]) => claim.contractId === contractId && claim.came.length === 0,
    ) ?? ['?'];
    this.count(id, 'receivables-dunned', at);
  }

  wentOut(id: string, region: string, owed: Owed): void {
    this.#claims.set(id, { ...owed, kind: 'deposit', region, came: [] });
    this.count(id, 'deposits-paid', owed.at, owed.amount);
  }

  cameBack(id: string, amount: string, at: Instant): void {
    this.claimOf(id).came.push({ amount, at });
    this.count(id, 'deposits-reclaimed', at, amount);
  }

  /** To whoever complained, once they accepted. */
  owes(complaintId: string, kind: string, region: string, owed: Pick<Owed, 'amount' | 'at'>): void {
    const id = `${complaintId} ${kind}`;
    this.#claims.set(id, { ...owed, day: '', kind: 'payout', region, came: [] });
    this.count(id, 'payouts-owed', owed.at, owed.amount);
  }

  paidOut(complaintId: string, kind: string, at: Instant): void {
    const id = `${complaintId} ${kind}`;
    const { came, amount } = this.claimOf(id);
    came.push({ amount, at });
    this.count(id, 'payouts-paid', at, amount);
  }

  /** What fell due in a period, and what is open at its end. */
  standing(from: Instant, to: Instant): readonly Fact[] {
    return [...this.#claims].flatMap(([order, claim]) => {
      const { kind, region, amount, at } = claim;
      if (at >= to) return [];
      const came = sumOf(claim.came.filter((one) => one.at < to));
      const open = Number(String(Money.of(amount).minus(came)));
      const fact = (figure: string, value: number): Fact => ({ figure, order, region, at, value });
      if (kind === 'payout') return open > 0 ? [fact('payouts-open', open)] : [];
      const dueAt = instantAt(plusDays(claim.day, 1), '00:00', ZONE);
      const [isOpen, isLate] =
        kind === 'bill'
          ? ['receivables-open', 'receivables-overdue']
          : ['deposits-out', 'deposits-late'];
      const [whole, part] = [Number(amount), Number(String(came))];
      return [
        ...(kind === 'bill' && dueAt > from && dueAt <= to
          ? [
              fact('receivables-due', whole),
              fact('receivables-due-paid', part),
              { ...fact('recovery-rate', part), of: whole },
            ]
          : []),
        ...(open > 0 ? [fact(isOpen, open)] : []),
        ...(open > 0 && dueAt < to ? [fact(isLate, open)] : []),
      ];
    });
  }

  private count(order: string, figure: string, at: Instant, amount?: string): void {
    const { region } = this.claimOf(order);
    this.#facts.push({ figure, at, order, region, ...(amount ? { value: Number(amount) } : {}) });
  }

  private claimOf(id: string): Claim {
    const claim = this.#claims.get(id);
    if (!claim) throw new Error(`nothing is owed under ${id}`);
    return claim;
  }
}

const sumOf = (all: readonly { readonly amount: string }[]): Money =>
  Money.sum(all.map(({ amount }) => Money.of(amount)));
