import { plusDays, type LocalDate, type MoneyText, type WorkingCalendar } from '@kefu/kernel';
import type { EventMeta } from '@kefu/messaging';
import { breachOf, personOf, type Breached } from './breach-of.js';
import type { ClaimRow, ClaimStateRow, Owed } from './claim-tables.js';
import type { BreachRow, RecordRow } from './tables.js';
import { toldAgain, type ToldAgain } from './tell-again.js';

/** What a batch of the events of receivables, deposits and payouts leaves behind. */
export class ClaimFacts {
  readonly records: RecordRow[] = [];
  readonly breaches: BreachRow[] = [];
  readonly states: ClaimStateRow[] = [];
  readonly again: ToldAgain[] = [];

  constructor(private readonly calendar: Pick<WorkingCalendar, 'instantAt'>) {}

  /** Midnight that ends the day. */
  endOf(day: LocalDate): string {
    return this.calendar.instantAt(plusDays(day, 1), '00:00');
  }

  /** Changes what is owed, and writes down from when on. */
  becomes(claim: ClaimRow, { sequence, time: at }: EventMeta, now: Partial<Owed>): void {
    Object.assign(claim, now);
    const { id: claimId, dueAt, amount, paid, open } = claim;
    this.states.push({ claimId, sequence, at, dueAt, amount, paid, open });
  }

  /** So many yuan of that figure. */
  moved(claim: ClaimRow, meta: EventMeta, figure: string, amount: MoneyText, sign: 1 | -1 = 1) {
    this.record(claim, meta, { figure, at: meta.time, value: sign * Number(amount) });
  }

  counted(claim: ClaimRow, meta: EventMeta, figure: string): void {
    this.record(claim, meta, { figure, at: meta.time });
  }

  breached(claim: ClaimRow, meta: EventMeta, data: Breached & { readonly again?: number }): void {
    // Told once more, one level up: it is the same breach (G-01)
    if (data.again !== undefined) {
      this.again.push(toldAgain(data, meta));
      return;
    }
    const { rule, dueAt: at } = data;
    const personId = personOf(data.responsibleId);
    this.record(claim, meta, { figure: 'breaches', at, rule, personId });
    this.breaches.push(breachOf(data, meta));
  }

  private record(
    { id, regionId }: ClaimRow,
    { sequence }: EventMeta,
    fact: Pick<RecordRow, 'figure' | 'at'> & Partial<RecordRow>,
  ): void {
    this.records.push({
      ...{ subjectId: id, sequence, claimId: id, orderId: null, callbackId: null },
      ...{ regionId, teamId: null, technicianId: null, rule: null, personId: null, value: null },
      ...fact,
    });
  }
}
