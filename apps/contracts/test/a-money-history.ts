import { expect } from '@jest/globals';
import { faultsOfMoney } from '@kefu/chaos';
import { newId, type Actor } from '@kefu/kernel';
import type { Session } from '@kefu/persistence';
import { waitFor } from '@kefu/testing/servers';
import type { Answer } from '@kefu/testing/services';
import * as fc from 'fast-check';
import {
  accountManager,
  director,
  finance,
  generalManager,
  manager,
  type RunningContracts,
} from './a-running-contracts.js';
import { inForce, invoiced, planned, type InForce } from './money.js';

const kinds = [
  ...(['invoice', 'void', 'pay', 'pay', 'advance', 'allocate', 'reverse', 'dispute'] as const),
  ...(['settle', 'refund', 'return', 'apply', 'approve', 'wait'] as const),
  ...(['put-down', 'reclaim', 'lose', 'undo', 'crash'] as const),
] as const;

export const deed = fc.record({
  what: fc.constantFrom(...kinds),
  which: fc.nat({ max: 2 }),
  nth: fc.nat({ max: 5 }),
  amount: fc
    .oneof(fc.constant(10_000), fc.integer({ min: 1, max: 12_000 }))
    .map((cents) => (cents / 100).toFixed(2)),
});
export type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

/** One customer with three receivables of 100 yuan each and deposits, and whatever is done to them. */
export class MoneyHistory {
  /** Payments that were answered with a yes. */
  #recorded = 0;

  private constructor(
    private readonly service: RunningContracts,
    private readonly auditor: Session,
    private readonly of: InForce,
    private readonly owed: readonly string[],
  ) {}

  /** The auditor looks on a connection of their own, which no crash takes. */
  static async begin(service: RunningContracts, auditor: Session): Promise<MoneyHistory> {
    const of = await inForce(service);
    const owed = [];
    for (const make of [invoiced, invoiced, planned]) {
      owed.push(await make(service, of, { dueOn: daysOn(service, 10) }));
    }
    return new MoneyHistory(service, auditor, of, owed);
  }

  /** All of them at once; where one of them is a crash, the database loses whoever is half done. */
  async round(atOnce: readonly Deed[]): Promise<void> {
    let over = false;
    const doing = atOnce.filter(({ what }) => what !== 'wait' && what !== 'crash');
    const crashes = atOnce
      .filter(({ what }) => what === 'crash')
      .map(({ nth }) => this.crash(nth, () => over));
    await Promise.all(doing.map((one) => this.do(one)));
    over = true;
    await Promise.all(crashes);
    if (crashes.length > 0) await this.recovered();
    if (atOnce.some(({ what }) => what === 'wait')) {
      await this.service.under.stepTo(`${daysOn(this.service, 70)}T02:00:00.000Z`);
    }
  }

  /** What has been done to it so far, by the books and by the records, which say the same. */
  async faults(): Promise<readonly string[]> {
    const values = [this.of.customerId];
    const rows = await this.auditor.query<{ fault: string }>(faultsOfMoney, values);
    const [payments] = await this.auditor.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM payment WHERE customer_id = $1',
      values,
    );
    const twice = payments?.count === this.#recorded ? [] : ['a payment is there twice, or not'];
    return [...rows.map(({ fault }) => fault), ...twice];
  }

  private async do({ what, which, nth, amount }: Deed): Promise<void> {
    const id = this.owed[which] ?? '';
    const { customerId, contractId } = this.of;
    const [reason, day] = ['更正', daysOn(this.service, 0)];
    const act = this.act.bind(this);
    const refund = async (asked: Promise<Answer>) => {
      const { status, body } = await asked;
      if (status !== 201) return;
      await act(`refunds/${body.id}/approve`, {}, generalManager);
      const paid = { paidOn: day, reference: newId() };
      await Promise.all([1, 2].map(() => act(`refunds/${body.id}/pay`, paid)));
    };
    const pay = async (allocations: object[]) => {
      const paid = { customerId, amount, paidOn: '2026-03-02', method: 'bank-transfer' };
      const answer = await act('payments', { ...paid, reference: newId(), allocations });
      if (answer.status === 201) this.#recorded += 1;
    };
    const allocations = [{ receivableId: id, amount }];
    const onDeposit = async (verb: string, body: object, by: Actor = finance) =>
      act(`deposits/${await this.one('deposit', nth)}/${verb}`, body, by);
    const doing: Record<Exclude<Deed['what'], 'wait' | 'crash'>, () => Promise<unknown>> = {
      invoice: () => act('invoices', { receivableId: id }),
      void: async () => act(`invoices/${await this.one('invoice', nth)}/void`, { reason }),
      pay: () => pay(allocations),
      advance: () => pay([]),
      allocate: async () =>
        act(`payments/${await this.one('payment', nth)}/allocate`, { allocations }),
      reverse: async () => act(`payments/${await this.one('payment', nth)}/reverse`, { reason }),
      dispute: () => act(`receivables/${id}/dispute`, { words: '不对' }),
      settle: () => act(`receivables/${id}/settle-dispute`, { result: 'stands', reason }),
      refund: () => refund(act('refunds', { receivableId: id, amount, reason })),
      return: async () => {
        const paymentId = await this.one('payment', nth);
        await refund(act('refunds/of-advance', { paymentId, amount, reason }));
      },
      apply: () => act('write-offs', { receivableId: id, reason }, accountManager),
      approve: async () => {
        const path = `write-offs/${await this.one('write_off', nth)}/approve`;
        await Promise.all([manager, finance, generalManager].map((by) => act(path, {}, by)));
      },
      'put-down': async () => {
        const asked = { contractId, form: 'cash', amount, reclaimOn: daysOn(this.service, 60) };
        const { body } = await act('deposits', asked, accountManager);
        await act(`deposits/${body.id}/approve`, {});
        await act(`deposits/${body.id}/pay`, { on: day });
      },
      reclaim: () => onDeposit('reclaim', { amount, on: day, reason }),
      lose: async () => {
        await onDeposit('propose-forfeit', { amount, reason });
        await onDeposit('approve-forfeit', {}, director);
      },
      undo: async () => {
        const deposit = await this.one('deposit', nth);
        const { body } = await this.service.get(`deposits/${deposit}`, finance);
        const movements = (body['movements'] ?? []) as { id: string }[];
        const movementId = movements[which % Math.max(movements.length, 1)]?.id ?? newId();
        await act(`deposits/${deposit}/reverse-movement`, { movementId, reason });
      },
    };
    if (what !== 'wait' && what !== 'crash') await doing[what]();
  }

  /** Whoever hears that it cannot be done now asks again, under the same key. */
  private async act(path: string, body: object, by: Actor = finance): Promise<Answer> {
    const ask = {
      ...{ as: { sub: by.id, ...by }, headers: { 'idempotency-key': newId() } },
    };
    for (;;) {
      const answer = await this.service.under.post(path, body, ask);
      // no is an answer; anything else that fails is a fault
      if (answer.status !== 503) expect(answer.status).toBeLessThan(500);
      if (answer.status !== 503) return answer;
    }
  }

  /** As kill -9 between two statements looks from the database: the n-th that is met there is gone. */
  private async crash(nth: number, over: () => boolean): Promise<void> {
    for (let met = 0; met <= nth && !over();) {
      const [struck] = await this.auditor.query<{ pid: number; gone: boolean }>(
        `SELECT pid, CASE WHEN $1 THEN pg_terminate_backend(pid) ELSE false END AS gone
         FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND state = 'idle in transaction' LIMIT 1`,
        [met === nth],
      );
      if (struck) met += 1;
    }
  }

  /** Until every connection of the pool is one that lives. */
  private async recovered(): Promise<void> {
    const all = () =>
      Promise.all(Array.from({ length: 5 }, () => this.service.under.query('SELECT 1')));
    await waitFor(() => all().catch(() => undefined), { what: 'the pool to be whole again' });
  }

  private async one(table: string, nth: number): Promise<string> {
    const rows = await this.auditor.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE customer_id = $1 ORDER BY id`,
      [this.of.customerId],
    );
    return rows[nth % Math.max(rows.length, 1)]?.id ?? newId();
  }
}

const daysOn = (service: RunningContracts, days: number): string =>
  new Date(Date.parse(service.under.now) + days * 86_400_000).toISOString().slice(0, 10);
