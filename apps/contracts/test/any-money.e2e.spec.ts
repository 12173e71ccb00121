import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOfLedger } from '@kefu/ledger';
import { Database } from '@kefu/persistence';
import type { Answer } from '@kefu/testing/services';
import * as fc from 'fast-check';
import {
  accountManager,
  finance,
  generalManager,
  manager,
  RunningContracts,
} from './a-running-contracts.js';
import { inForce, invoiced, pay, planned, type InForce } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start();
});
afterAll(() => service.stop());

const kinds = [
  ...(['invoice', 'void', 'pay', 'pay', 'advance', 'allocate', 'reverse', 'dispute'] as const),
  ...(['settle', 'refund', 'return', 'apply', 'approve', 'wait'] as const),
] as const;

const deed = fc.record({
  what: fc.constantFrom(...kinds),
  which: fc.nat({ max: 2 }),
  nth: fc.nat({ max: 5 }),
  amount: fc
    .oneof(fc.constant(10_000), fc.integer({ min: 1, max: 12_000 }))
    .map((cents) => (cents / 100).toFixed(2)),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const histories = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), {
  minLength: 8,
  maxLength: 14,
});

/** One customer with three receivables of 100 yuan each, and whatever is done to them. */
class History {
  private constructor(
    private readonly of: InForce,
    private readonly owed: readonly string[],
  ) {}

  static async begin(): Promise<History> {
    const of = await inForce(service);
    const owed = [];
    for (const make of [invoiced, invoiced, planned]) {
      owed.push(await make(service, of, { dueOn: dueOn() }));
    }
    return new History(of, owed);
  }

  async do({ what, which, nth, amount }: Deed): Promise<void> {
    const id = this.owed[which] ?? '';
    const act = async (path: string, body: object, by = finance) => {
      const answer = await service.post(path, body, by);
      // no is an answer; anything else that fails is a fault
      expect(answer.status).toBeLessThan(500);
      return answer;
    };
    const refund = async (asked: Promise<Answer>) => {
      const { status, body } = await asked;
      if (status !== 201) return;
      await act(`refunds/${body.id}/approve`, {}, generalManager);
      const paid = { paidOn: today(), reference: newId() };
      await Promise.all([1, 2].map(() => act(`refunds/${body.id}/pay`, paid)));
    };
    const reason = '更正';
    const { customerId } = this.of;
    const doing: Record<Deed['what'], () => Promise<unknown>> = {
      invoice: () => act('invoices', { receivableId: id }),
      void: async () => act(`invoices/${await this.one('invoice', nth)}/void`, { reason }),
      pay: () => pay(service, customerId, amount, [[id, amount]]),
      advance: () => pay(service, customerId, amount),
      allocate: async () =>
        act(`payments/${await this.one('payment', nth)}/allocate`, {
          allocations: [{ receivableId: id, amount }],
        }),
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
      wait: () => service.under.stepTo(later(70)),
    };
    await doing[what]();
  }

  /** What has been done to it so far, by the books and by the records, which say the same. */
  async faults(): Promise<readonly string[]> {
    const rows = await service.under.query<{ fault: string }>(faults, [this.of.customerId]);
    return rows.map(({ fault }) => fault);
  }

  private async one(table: string, nth: number): Promise<string> {
    const rows = await service.under.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE customer_id = $1 ORDER BY id`,
      [this.of.customerId],
    );
    return rows[nth % Math.max(rows.length, 1)]?.id ?? newId();
  }
}

const later = (days: number): string =>
  new Date(Date.parse(service.under.now) + days * 86_400_000).toISOString();
const today = (): string => service.under.now.slice(0, 10);
const dueOn = (): string => later(10).slice(0, 10);

const balance = (kind: string, of: string): string =>
  `coalesce((SELECT balance FROM ledger_account WHERE kind = '${kind}' AND of_id = ${of}), 0)`;

const faults = `
  WITH r AS (SELECT * FROM receivable WHERE customer_id = $1),
  p AS (SELECT * FROM payment WHERE customer_id = $1),
  share AS (
    SELECT (s ->> 'receivableId')::uuid AS receivable_id, (s ->> 'amount')::numeric AS amount,
           (s ->> 'recovery')::boolean AS recovery
    FROM p, jsonb_array_elements(p.shares) s WHERE p.status = 'recorded'
  ),
  paid AS (SELECT receivable_id, recovery, sum(amount) AS sum FROM share GROUP BY 1, 2)
  SELECT r.number || ' is ' || r.status || ' as it cannot be' AS fault FROM r WHERE NOT CASE r.status
    WHEN 'planned' THEN r.paid = 0 AND r."left" = 0 AND r.invoice_id IS NULL
    WHEN 'invoiced' THEN r.paid = 0 AND r."left" = r.amount
    WHEN 'part-paid' THEN r.paid > 0 AND r."left" > 0 AND r.paid + r."left" = r.amount
    WHEN 'overdue' THEN r."left" > 0 AND r.paid + r."left" + r.written_off = r.amount
    WHEN 'paid' THEN r.paid = r.amount AND r."left" = 0
    WHEN 'bad-debt' THEN r.paid + r.written_off = r.amount AND r.recovered <= r.written_off
    ELSE false END
  UNION ALL SELECT r.number || ' is not as the books have it' FROM r
    WHERE (r."left", r.written_off, -r.recovered, r.refunded) IS DISTINCT FROM
      (${balance('receivable', 'r.id::text')}, ${balance('bad-debt', 'r.id::text')},
       ${balance('recovery', 'r.id::text')}, ${balance('refunded', 'r.id::text')})
  UNION ALL SELECT r.number || ' is not paid as the payments have it' FROM r
    WHERE r.paid <> coalesce((SELECT sum FROM paid WHERE receivable_id = r.id AND NOT recovery), 0)
      OR r.recovered <> coalesce((SELECT sum FROM paid WHERE receivable_id = r.id AND recovery), 0)
      OR r.refunded > r.paid
  UNION ALL SELECT r.number || ' has not one invoice that stands' FROM r
    WHERE (r.invoice_id IS NULL) <> NOT EXISTS (SELECT 1 FROM invoice i
      WHERE i.receivable_id = r.id AND i.status = 'issued' AND i.amount = r.amount)
  UNION ALL SELECT p.number || ' does not come to its parts' FROM p
    WHERE p.advance <> -${balance('advance', 'p.id::text')}
      OR p.status = 'recorded' AND p.amount <> p.advance + p.returned + coalesce((
        SELECT sum((s ->> 'amount')::numeric) FROM jsonb_array_elements(p.shares) s), 0)
  UNION ALL SELECT 'revenue is not what is invoiced' FROM (SELECT DISTINCT contract_id FROM r) c
    WHERE -${balance('revenue', 'c.contract_id::text')} <>
      (SELECT coalesce(sum(amount), 0) FROM r WHERE invoice_id IS NOT NULL)
  UNION ALL SELECT 'the bank is not what came and went' WHERE
    coalesce((SELECT sum(amount) FROM p WHERE status = 'recorded'), 0)
    - coalesce((SELECT sum(amount) FROM refund WHERE customer_id = $1 AND status = 'paid'), 0)
    <> -coalesce((SELECT sum(e.amount) FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
      JOIN ledger_account a ON a.id = e.account_id
      WHERE (a.of_id IN (SELECT id::text FROM p) OR a.of_id IN (SELECT id::text FROM r))
        AND EXISTS (SELECT 1 FROM ledger_account b
          WHERE b.kind = 'bank' AND b.id IN (t.debit_id, t.credit_id))), 0)`;

describe('any history of receivables and payments, also of several at once', () => {
  it('CT-05, CT-07, CT-08, CT-13 no cent appears or disappears, and each is what the rules say', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (rounds) => {
        const history = await History.begin();
        for (const atOnce of rounds) {
          const waits = atOnce.filter(({ what }) => what === 'wait').slice(0, 1);
          await Promise.all(
            atOnce.filter(({ what }) => what !== 'wait').map((one) => history.do(one)),
          );
          for (const one of waits) await history.do(one);
          expect(await history.faults()).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
    expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
    const { body } = await service.get('ledger/trial-balance', generalManager);
    expect(body['difference']).toBe('0.00');
    const states = await service.under.query<{ status: string }>(
      'SELECT DISTINCT status FROM receivable ORDER BY 1',
    );
    expect(states.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['overdue', 'paid', 'planned']),
    );
  });
});
