import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays, stableId } from '@kefu/kernel';
import { given, ServiceUnderTest, standingAt } from '@kefu/testing/services';
import { DemoRecords } from '../src/demo/index.js';
import { contracts } from '../src/index.js';
import { generalManager, MONDAY_10 } from './a-running-contracts.js';

const today = '2026-03-02';
const as = (number: string, role: string, regions: readonly string[]) => ({
  as: { sub: stableId(`demo person ${number}`), roles: [role], regions: [...regions] },
});
const [owner, finance] = [
  as('K-0001', 'account-manager', ['east']),
  as('W-0001', 'finance', ['*']),
];
const manager = as('M-0001', 'manager', ['*']);

const start = async (more = {}) => {
  const started = await given(contracts, {
    ...{ ...standingAt(MONDAY_10), KEFU_DEMO: 'true' },
    ...more,
  });
  return new ServiceUnderTest(started, { sub: generalManager.id, ...generalManager });
};
let under: ServiceUnderTest;
beforeAll(async () => {
  under = await start();
});
afterAll(() => under.close());

const itemsOf = async (path: string, ask: object = owner) => {
  const { status, body } = await under.get(
    `${path}${path.includes('?') ? '&' : '?'}limit=200`,
    ask,
  );
  expect(status).toBe(200);
  return body['items'];
};
const statesOf = async (path: string, ask: object = owner) =>
  [...new Set((await itemsOf(path, ask)).map(({ status }) => status))].sort();

interface Told {
  readonly number: string;
  readonly dueOn: string;
  readonly status: string;
  readonly disputed: boolean;
  readonly dunned: readonly { readonly day: number; readonly at: string }[];
}

/** Day 1 overdue begins with the midnight that ends the last day in time. */
const dayOverdue = (dueOn: string, day: number): string =>
  `${plusDays(dueOn, day - 1)}T16:00:00.000Z`;

describe('the demo of contracts', () => {
  it('CT-06, G-09 what is late led to exactly the letters of the rule, each on its day and once', async () => {
    const late = (await itemsOf('receivables?status=overdue')) as unknown as Told[];
    expect(late.map(({ dunned }) => dunned.map(({ day }) => day))).toEqual([[1, 15], [1], [1]]);
    expect(late.map(({ disputed }) => disputed)).toEqual([false, true, false]);
    for (const { dueOn, dunned } of late) {
      expect(dunned.map(({ at }) => at)).toEqual(dunned.map(({ day }) => dayOverdue(dueOn, day)));
    }
    const [lost] = (await itemsOf('receivables?status=bad-debt')) as unknown as Told[];
    expect(lost?.dunned.map(({ day }) => day)).toEqual([1, 15, 30]);
    const letters = await under.query(
      `SELECT template, status, count(*)::int AS count FROM notice GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(letters).toEqual([
      { template: 'letter', status: 'due', count: 1 },
      { template: 'letter', status: 'withheld', count: 1 },
      { template: 'payout-paid', status: 'due', count: 1 },
      { template: 'reminder', status: 'due', count: 3 },
      { template: 'reminder', status: 'withheld', count: 2 },
    ]);
  });

  it('CT-03 to CT-08, CT-13 shows money owed, paid, late, disputed, in advance, lost, and back', async () => {
    expect(await statesOf('receivables')).toEqual([
      ...['bad-debt', 'invoiced', 'overdue', 'paid', 'part-paid', 'planned'],
    ]);
    const kinds = new Set((await itemsOf('receivables')).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['instalment', 'metered', 'monthly', 'one-off']);
    expect(await statesOf('invoices')).toEqual(['issued', 'voided']);
    const payments = await itemsOf('payments', finance);
    expect(payments.filter(({ shares }) => (shares as unknown[]).length === 0)).toHaveLength(1);
    expect(payments.filter(({ advance }) => advance !== '0.00')).toHaveLength(2);
    const lines = await itemsOf('bank-lines', finance);
    expect(
      lines
        .map(({ status, candidates }) => `${String(status)} ${(candidates as unknown[]).length}`)
        .sort(),
    ).toEqual(['accepted 1', 'doubtful 0', 'doubtful 1', 'set-aside 0']);
    expect(await statesOf('refunds', finance)).toEqual(['approved']);
    expect(await statesOf('write-offs', finance)).toEqual(['approved']);
    expect(await statesOf('payouts', finance)).toEqual(['approved', 'owed', 'paid']);
  });

  it('balances: no yuan of it is on one side alone, nor at any day before', async () => {
    const balanceAt = async (at: string) => {
      const { body } = await under.get(`ledger/trial-balance?at=${at}`);
      const lines = body['lines'] as { balance: string }[];
      return {
        lines: lines.length,
        cents: lines.reduce((sum, { balance }) => sum + Math.round(Number(balance) * 100), 0),
      };
    };
    for (const ago of [0, 3, 14, 40, 200]) {
      const { lines, cents } = await balanceAt(`${plusDays(today, -ago)}T02:00:00.000Z`);
      expect(cents).toBe(0);
      expect(lines).toBeGreaterThan(1);
    }
  });

  it('CT-11, CT-12, CT-15 to CT-19 shows orders, quotes, procedures, hand-overs, meters, custody and an audit', async () => {
    expect(await statesOf('orders')).toEqual([
      ...['accepted', 'cancelled', 'delivered', 'paid', 'placed', 'returned', 'shipped'],
    ]);
    expect(await statesOf('fee-quotes')).toEqual(['given', 'superseded']);
    expect(await statesOf('procedures')).toEqual(['running', 'told']);
    expect(await statesOf('handovers')).toEqual(['completed', 'notified']);
    expect(await statesOf('readings')).toEqual(['checked', 'doubtful']);
    const { body: losses } = await under.get('readings/losses?month=2026-02', manager);
    expect(losses['items']).toMatchObject([{ regionId: 'east', supplied: '4745', lost: '495' }]);
    expect(await statesOf('custody', manager)).toEqual(['discrepancy', 'in-custody']);
    expect(await itemsOf('branch-audits')).toMatchObject([
      { status: 'reported', findings: [{ dueOn: plusDays(today, 10) }] },
    ]);
  });

  it('is told once: a second start adds nothing', async () => {
    const count = () =>
      under.query(
        'SELECT (SELECT count(*) FROM outbox)::int, (SELECT count(*) FROM receivable)::int AS owed',
      );
    const before = await count();
    await under.service.app.get(DemoRecords).load();
    expect(await count()).toEqual(before);
  });

  it('has every record in the region of its people, with customers that are on record', async () => {
    for (const table of ['receivable', 'payment', 'deposit', 'customer_order', 'handover']) {
      const [found] = await under.query<{ all: number; known: number; east: number }>(
        `SELECT count(*)::int AS all, count(c.id)::int AS known,
                count(*) FILTER (WHERE t.region_id = 'east')::int AS east
         FROM ${table} t LEFT JOIN customer_record c ON c.id = t.customer_id`,
      );
      const all = found?.all ?? 0;
      expect(found).toEqual({ all, known: all, east: all });
      expect([table, all > 0]).toEqual([table, true]);
    }
  });

  it('shows a contract in every state, and a deposit asked for, out, due back, late and back', async () => {
    await under.stepTo('2026-03-02T16:00:00.000Z');
    const { body } = await under.get('contracts/totals');
    expect(body['items']).toMatchObject([
      { status: 'active', contracts: 2 },
      { status: 'approved', contracts: 1 },
      { status: 'draft', contracts: 2 },
      { status: 'expired', contracts: 1 },
      { status: 'filed', contracts: 1 },
      { status: 'in-review', contracts: 1 },
      { status: 'renewed', contracts: 1 },
      { status: 'signed', contracts: 1 },
      { status: 'terminated', contracts: 1 },
      { status: 'withdrawn', contracts: 1 },
    ]);
    expect(await statesOf('deposits')).toEqual(['paid', 'reclaim-due', 'reclaimed', 'requested']);
    const forms = new Set((await itemsOf('deposits?out=true')).map(({ form }) => form));
    expect([...forms].sort()).toEqual(['cash', 'guarantee']);
  });

  it('is without money and what hangs on it where the demo is without records', async () => {
    const bare = await start({ KEFU_DEMO_RECORDS: 'false' });
    try {
      const [rows] = await bare.query(
        `SELECT (SELECT count(*) FROM contract)::int AS contracts,
                (SELECT count(*) FROM receivable)::int + (SELECT count(*) FROM customer_record)::int
                  + (SELECT count(*) FROM ledger_transfer)::int AS more`,
      );
      expect(rows).toEqual({ contracts: 12, more: 0 });
    } finally {
      await bare.close();
    }
  });
});
