import { faultsOfLedger } from '@kefu/ledger';
import { faultsOfMoney } from './faults-of-money.js';
import { FACT, type Check } from './promise.js';

interface Told {
  readonly id: string;
  readonly said: string;
}

/** All balances come to zero, no entry is alone, and each record is what its accounts say. */
export const booksBalance: Check = async (ask) => {
  const queryByValues = <R>(sql: string, values: readonly unknown[]) =>
    ask<R>('contracts', sql, values);
  const rows = await ask<{ fault: string }>('contracts', faultsOfMoney, [null]);
  const bank = await ask<{ fault: string }>('contracts', bankIsNotWhatMoved);
  return [...(await faultsOfLedger({ queryByValues })), ...[...rows, ...bank].map((r) => r.fault)];
};

/** Payments, refunds, payouts and deposits in money; and the trial balance. */
const bankIsNotWhatMoved = `
  SELECT 'the bank has ' || has || ', and ' || moved || ' moved' AS fault FROM (SELECT
    coalesce((SELECT sum(balance) FROM ledger_account WHERE kind = 'bank'), 0) AS has,
    coalesce((SELECT sum(amount) FROM payment WHERE status = 'recorded'), 0)
    - coalesce((SELECT sum(amount) FROM refund WHERE status = 'paid'), 0)
    - coalesce((SELECT sum(amount) FROM payout WHERE status = 'paid'), 0)
    - coalesce((SELECT sum(balance) FROM ledger_account
        WHERE kind IN ('deposit-out', 'deposit-lost')), 0) AS moved) b WHERE has <> moved
  UNION ALL SELECT 'all balances come to ' || sum(balance) FROM ledger_account HAVING sum(balance) <> 0`;

/** Each payment that was said yes to is booked, once, whole or not at all; and there is no other. */
export const paymentsBookedOnce: Check = async (ask, _services, accepted) => {
  const rows = await ask<{ id: string; amount: string; booked: string }>(
    'contracts',
    `SELECT p.id, p.amount::text, coalesce(sum(t.amount), 0)::numeric(18, 2)::text AS booked
     FROM payment p LEFT JOIN ledger_transfer t ON t.reverses IS NULL
       AND t.occasion LIKE 'payment ' || p.id || ' %'
       AND t.debit_id IN (SELECT id FROM ledger_account WHERE kind = 'bank')
     GROUP BY p.id`,
  );
  const said = new Set<string>();
  for (const { orderId, fact } of accepted) if (fact === 'recorded') said.add(orderId);
  const known = new Set(rows.map(({ id }) => id));
  const wrong = rows.filter(({ id, amount, booked }) => amount !== booked || !said.has(id));
  const payments = new Set(await idsSaid(ask, 'recorded'));
  return [
    ...wrong.map(({ id, amount, booked }) => `payment ${id} of ${amount} is booked as ${booked}`),
    ...[...said].filter((id) => payments.has(id) && !known.has(id)).map((id) => `${id} is lost`),
  ];
};

const idsSaid = async (ask: Parameters<Check>[0], fact: string): Promise<string[]> => {
  const rows = await ask<{ id: string }>(
    'contracts',
    `SELECT aggregate_id AS id FROM outbox WHERE ${FACT} = $1
       AND split_part(type, '.', 3) = 'payment'`,
    [fact],
  );
  return rows.map(({ id }) => id);
};

/** CT-13: from one on without a gap, in each year; no two alike. */
export const invoiceNumbers: Check = async (ask) => {
  const rows = await ask<{ year: string; count: number; distinct: number; last: number }>(
    'contracts',
    `SELECT split_part(number, '-', 1) AS year, count(*)::int AS count,
            count(DISTINCT number)::int AS distinct, max(split_part(number, '-', 2)::int) AS last
     FROM invoice GROUP BY 1`,
  );
  return rows
    .filter(({ count, distinct, last }) => count !== distinct || count !== last)
    .map(({ year, count, last }) => `invoices of ${year} are ${count}, numbered up to ${last}`);
};

/** CT-06: of each day overdue the customer is told once. */
export const remindedOnce: Check = async (ask) => {
  const rows = await ask<{ id: string; day: string; count: number }>(
    'contracts',
    `SELECT aggregate_id AS id, body::jsonb #>> '{data,day}' AS day, count(*)::int AS count
     FROM outbox WHERE ${FACT} = 'dunned' GROUP BY 1, 2 HAVING count(*) > 1`,
  );
  const late = await ask<{ id: string }>(
    'contracts',
    `SELECT id FROM receivable WHERE status IN ('invoiced', 'part-paid') AND NOT disputed
       AND next_dunning_at < now() - interval '1 minute'`,
  );
  return [
    ...rows.map(({ id, day, count }) => `of day ${day} of ${id} the customer was told ${count}×`),
    ...late.map(({ id }) => `${id} is late, and nobody was told`),
  ];
};

/** What two services say of the same, where one has it from the other. */
const differences = (what: string, here: readonly Told[], there: readonly Told[]): string[] => {
  const other = new Map(there.map(({ id, said }) => [id, said]));
  const wrong = here.filter(({ id, said }) => other.get(id) !== said);
  const known = new Set(here.map(({ id }) => id));
  return [
    ...wrong.map(({ id, said }) => `${what} ${id} is ${said}, heard as ${String(other.get(id))}`),
    ...there.filter(({ id }) => !known.has(id)).map(({ id }) => `${what} ${id} was never said`),
  ];
};

/** RP-05: what is owed, paid and open is the same in the reports as in the books. */
export const reportsOfMoney: Check = async (ask) => {
  const claims = await ask<Told>(
    'reporting',
    `SELECT id, concat_ws(' ', kind, paid, open) AS said FROM claim`,
  );
  const records = await ask<Told>(
    'contracts',
    `SELECT id, concat_ws(' ', 'receivable', paid, "left") AS said FROM receivable
     UNION ALL SELECT id, concat_ws(' ', 'payout',
       CASE WHEN status = 'paid' THEN amount ELSE 0.00 END,
       CASE WHEN status IN ('owed', 'approved') THEN amount ELSE 0.00 END) FROM payout
     UNION ALL SELECT id, concat_ws(' ', 'deposit', (SELECT coalesce(sum((m ->> 'amount')::numeric), 0)::numeric(18, 2)
       FROM jsonb_array_elements(movements) m
       WHERE m ->> 'kind' = 'reclaimed' AND m ->> 'reversedAt' IS NULL), outstanding) FROM deposit`,
  );
  return differences('reporting: claim', records, claims);
};

/** What is open with a customer, as the file of the customer has it (G-05, CU-16). */
export const customersHear: Check = async (ask) => {
  const kinds = ['contract', 'receivable', 'advance', 'order', 'deposit'];
  const heard = await ask<Told>(
    'customers',
    `SELECT id || ' ' || kind AS id, 'open' AS said FROM open_obligation WHERE kind = ANY ($1)`,
    [kinds],
  );
  const open = await ask<Told>(
    'contracts',
    `SELECT id || ' contract' AS id, 'open' AS said FROM contract
       WHERE status NOT IN ('withdrawn', 'expired', 'renewed', 'terminated')
     UNION ALL SELECT id || ' receivable', 'open' FROM receivable
       WHERE status NOT IN ('paid', 'void', 'bad-debt')
     UNION ALL SELECT id || ' advance', 'open' FROM payment WHERE status = 'recorded' AND advance > 0
     UNION ALL SELECT id || ' order', 'open' FROM customer_order
       WHERE status IN ('placed', 'paid', 'shipped', 'delivered')
     UNION ALL SELECT id || ' deposit', 'open' FROM deposit WHERE outstanding > 0`,
  );
  const told = await ask<Told>(
    'contracts',
    `SELECT body::jsonb ->> 'id' AS id, type AS said FROM outbox
     WHERE split_part(type, '.', 3) IN ('receivable', 'payment', 'deposit', 'order', 'refund')`,
  );
  const entries = await ask<Told>(
    'customers',
    `SELECT event_id AS id, event AS said FROM customer_entry WHERE service = 'contracts'
       AND kind IN ('receivable', 'payment', 'deposit', 'order', 'refund')`,
  );
  return [
    ...differences('customers: obligation', open, heard),
    ...differences('customers: timeline', told, entries),
  ];
};

/** CB-04, CB-06: who was delivered something is called after a week, a month and a year, each once. */
export const deliveriesAreCalled: Check = async (ask) => {
  const delivered = await ask<Told>(
    'contracts',
    `SELECT aggregate_id AS id, 'CB-04 CB-06 CB-06' AS said FROM outbox WHERE ${FACT} = 'delivered'`,
  );
  const called = await ask<Told>(
    'callbacks',
    `SELECT body::jsonb #>> '{data,orderId}' AS id,
            string_agg(body::jsonb #>> '{data,plan}', ' ' ORDER BY body::jsonb #>> '{data,plan}') AS said
     FROM outbox WHERE ${FACT} = 'care-scheduled' AND body::jsonb #>> '{data,orderId}' IS NOT NULL
     GROUP BY 1`,
  );
  return differences('callbacks: order', delivered, called);
};

/** CP-11, CT-08: what a payout came to the complaint has as paid, once. */
export const payoutsReachComplaints: Check = async (ask) => {
  const paid = await ask<Told>(
    'contracts',
    `SELECT id, concat_ws(' ', complaint_id, amount) AS said FROM payout WHERE status = 'paid'`,
  );
  const heard = await ask<Told>(
    'complaints',
    `SELECT p ->> 'payoutId' AS id, string_agg(concat_ws(' ', id, p ->> 'amount'), ', ') AS said
     FROM complaint, jsonb_array_elements(payments) p WHERE p ->> 'payoutId' IS NOT NULL GROUP BY 1`,
  );
  return differences('complaints: payout', paid, heard);
};
