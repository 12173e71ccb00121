/** The services whose databases the promises of money are about. */
export const named = ['contracts', 'reporting', 'customers', 'callbacks', 'complaints'] as const;
type Named = (typeof named)[number];

const [one, two, three] = [
  ...(['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const),
  '00000000-0000-7000-8000-000000000003',
] as const;

/** An event as an outbox keeps it. */
const said = (type: string, data: object = {}, sequence = 1): string =>
  `INSERT INTO outbox (event_id, type, aggregate_id, sequence, body) VALUES (gen_random_uuid(),
     '${type}', '${one}', ${sequence}, '${JSON.stringify({ id: two, data })}')`;

export interface Planted {
  readonly sql: Partial<Record<Named, readonly string[]>>;
  readonly reported: string;
  readonly accepted?: readonly { orderId: string; fact: string; count: number }[];
}

const account = (id: string, kind: string, of: string, balance: string) =>
  `INSERT INTO ledger_account (id, kind, of_id, currency, balance, version)
   VALUES ('${id}', '${kind}', '${of}', 'CNY', ${balance}, 1)`;
const transfer = (id: string, occasion: string) =>
  `INSERT INTO ledger_transfer (id, occasion, debit_id, credit_id, amount)
   VALUES ('${id}', '${occasion}', '${one}', '${two}', 10.00)`;
const receivable = (fields: string, values: string) =>
  `INSERT INTO receivable (id, number, ${fields}) VALUES ('${one}', 'R1', ${values})`;
const owed = receivable(
  'status, amount, paid, "left", written_off, recovered, refunded',
  `'invoiced',
  10.00, 0, 10.00, 0, 0, 0`,
);
const payment = `INSERT INTO payment (id, number, status, amount, advance, returned, shares)
  VALUES ('${three}', 'P1', 'recorded', 10.00, 0, 0, '[]')`;
const invoice = (id: string, number: string) =>
  `INSERT INTO invoice (id, number) VALUES ('${id}', '${number}')`;
const payout = `INSERT INTO payout (id, status, complaint_id, amount)
  VALUES ('${one}', 'paid', '${two}', 10.00)`;
const heard = (count: number) =>
  `INSERT INTO complaint (id, payments) VALUES ('${two}', '${JSON.stringify(
    Array.from({ length: count }, () => ({ payoutId: one, amount: '10.00' })),
  )}')`;
const called = (plan: string, sequence: number) =>
  said('kefu.callbacks.callback.care-scheduled.v1', { orderId: one, plan }, sequence);
const delivered = said('kefu.contracts.order.delivered.v1');

export const planted: Readonly<Record<string, Readonly<Record<string, Planted>>>> = {
  'the books balance, and every record is as they have it': {
    'an entry alone': {
      sql: { contracts: [account(one, 'bank', '', '5.00')] },
      reported: 'all balances come to 5.00',
    },
    'money in the bank that nobody paid': {
      sql: {
        contracts: [account(one, 'bank', '', '5.00'), account(two, 'revenue', two, '-5.00')],
      },
      reported: 'the bank has 5.00, and 0 moved',
    },
    'a paid receivable with something left': {
      sql: {
        contracts: [receivable('status, amount, paid, "left"', `'paid', 10.00, 10.00, 4.00`)],
      },
      reported: 'R1 is paid as it cannot be',
    },
    'a receivable that the books do not know': {
      sql: { contracts: [owed] },
      reported: 'R1 is not as the books have it',
    },
    'a payment that does not come to its parts': {
      sql: { contracts: [payment] },
      reported: 'P1 does not come to its parts',
    },
  },
  'every accepted payment is booked once': {
    'one that is not booked': {
      sql: { contracts: [payment] },
      reported: `payment ${three} of 10.00 is booked as 0.00`,
    },
    'one that is booked twice': {
      sql: {
        contracts: [
          ...[payment, account(one, 'bank', '', '20.00'), account(two, 'advance', three, '-20.00')],
          transfer(one, `payment ${three} advance`),
          transfer(two, `payment ${three} share 1`),
        ],
      },
      reported: `payment ${three} of 10.00 is booked as 20.00`,
    },
    'one that was said yes to, and is not there': {
      sql: { contracts: [said('kefu.contracts.payment.recorded.v1')] },
      accepted: [{ orderId: one, fact: 'recorded', count: 1 }],
      reported: `${one} is lost`,
    },
  },
  'no invoice number is missing or there twice': {
    'a gap': {
      sql: { contracts: [invoice(one, '2026-000001'), invoice(two, '2026-000003')] },
      reported: 'invoices of 2026 are 2, numbered up to 3',
    },
  },
  'of each day overdue the customer is told once': {
    'told twice': {
      sql: {
        contracts: [1, 2].map((sequence) =>
          said('kefu.contracts.receivable.dunned.v1', { day: 15 }, sequence),
        ),
      },
      reported: `of day 15 of ${one} the customer was told 2×`,
    },
    'late, and not told': {
      sql: {
        contracts: [
          receivable(
            'status, disputed, next_dunning_at',
            `'invoiced', false, now() - interval '2 minutes'`,
          ),
        ],
      },
      reported: `${one} is late, and nobody was told`,
    },
  },
  'the reports have the money of the books': {
    'nothing heard of a receivable': {
      sql: { contracts: [owed] },
      reported: `reporting: claim ${one} is receivable 0.00 10.00, heard as undefined`,
    },
    'another sum': {
      sql: {
        contracts: [owed],
        reporting: [
          `INSERT INTO claim (id, kind, paid, open) VALUES ('${one}', 'receivable', 0.00, 9.99)`,
        ],
      },
      reported: `reporting: claim ${one} is receivable 0.00 10.00, heard as receivable 0.00 9.99`,
    },
    'a claim that nobody has': {
      sql: {
        reporting: [
          `INSERT INTO claim (id, kind, paid, open) VALUES ('${two}', 'deposit', 0.00, 1.00)`,
        ],
      },
      reported: `reporting: claim ${two} was never said`,
    },
  },
  'the customer files have what contracts said': {
    'an order that is open and not in the file': {
      sql: { contracts: [`INSERT INTO customer_order (id, status) VALUES ('${one}', 'shipped')`] },
      reported: `customers: obligation ${one} order is open, heard as undefined`,
    },
    'a deposit in the file that is not out': {
      sql: {
        customers: [
          `INSERT INTO open_obligation (kind, id, customer_id) VALUES ('deposit', '${one}', '${two}')`,
        ],
      },
      reported: `customers: obligation ${one} deposit was never said`,
    },
    'a payment that is not in the timeline': {
      sql: { contracts: [said('kefu.contracts.payment.recorded.v1')] },
      reported: `customers: timeline ${two} is kefu.contracts.payment.recorded.v1, heard as undefined`,
    },
  },
  'every delivery is called after, once each time': {
    'not called after a year': {
      sql: { contracts: [delivered], callbacks: [called('CB-04', 1), called('CB-06', 2)] },
      reported: `callbacks: order ${one} is CB-04 CB-06 CB-06, heard as CB-04 CB-06`,
    },
    'called twice after a week': {
      sql: {
        contracts: [delivered],
        callbacks: ['CB-04', 'CB-04', 'CB-06', 'CB-06'].map((plan, at) => called(plan, at + 1)),
      },
      reported: `callbacks: order ${one} is CB-04 CB-06 CB-06, heard as CB-04 CB-04 CB-06 CB-06`,
    },
  },
  'every complaint has what was paid out for it': {
    'paid, and the complaint has not heard of it': {
      sql: { contracts: [payout] },
      reported: `complaints: payout ${one} is ${two} 10.00, heard as undefined`,
    },
    'heard of twice': {
      sql: { contracts: [payout], complaints: [heard(2)] },
      reported: `complaints: payout ${one} is ${two} 10.00, heard as ${two} 10.00, ${two} 10.00`,
    },
    'heard of, and never paid': {
      sql: { complaints: [heard(1)] },
      reported: `complaints: payout ${one} was never said`,
    },
  },
};

/** What a delivery, two invoices and a payout really leave. */
export const leftBehind: Planted['sql'] = {
  contracts: [payout, delivered, invoice(one, '2026-000001'), invoice(two, '2026-000002')],
  callbacks: ['CB-06', 'CB-04', 'CB-06'].map((plan, at) => called(plan, at + 1)),
  complaints: [heard(1)],
};
