import { firstBrokenEntry, type TrailEntry } from '@kefu/persistence';
import type { Service } from '@kefu/up';
import { complaintsClosed, repairsClosed } from './loops.js';
import {
  booksBalance,
  customersHear,
  deliveriesAreCalled,
  invoiceNumbers,
  paymentsBookedOnce,
  payoutsReachComplaints,
  remindedOnce,
  reportsOfMoney,
} from './money.js';
import { notHeard } from './not-heard.js';
import { FACT, type Check, type Violations } from './promise.js';

/** Every command that was answered with a yes left its event, once; and nobody else's did. */
const acceptedOnce: Check = async (ask, _services, accepted) => {
  const facts = new Map<string, number>();
  for (const service of ['field-repair', 'callbacks', 'complaints', 'contracts'] as const) {
    const rows = await ask<{ id: string; fact: string; count: number }>(
      service,
      // What another service's event brought about is no answer to a command, as a customer's evaluation in
      // a call; and a lead is also told by Kefu, when a window ends with nobody there or a report comes again
      `SELECT aggregate_id AS id, ${FACT} AS fact, count(*) AS count FROM outbox
       WHERE body::jsonb ->> 'causationid' IS NULL
         AND (${FACT} <> 'notified' OR (body::jsonb #>> '{data,notifiedBy}' IS NOT NULL
         AND body::jsonb #>> '{data,cause}' IS NULL)) GROUP BY 1, 2`,
    );
    for (const { id, fact, count } of rows) facts.set(`${id} ${fact}`, count);
  }
  const violations: Violations = [];
  for (const { orderId, fact, count } of accepted) {
    const found = facts.get(`${orderId} ${fact}`) ?? 0;
    if (found !== count) violations.push(`${orderId} was ${fact} ${found}×, accepted ${count}×`);
  }
  return violations;
};

/** Sequences are contiguous from 1, and everything has been published. */
const outboxes: Check = async (ask, services) => {
  const violations: Violations = [];
  for (const service of services) {
    const rows = await ask<{ id: string }>(
      service,
      `SELECT aggregate_id AS id FROM outbox GROUP BY 1
       HAVING count(*) <> max(sequence) OR min(sequence) <> 1 OR count(DISTINCT sequence) <> count(*)
          OR bool_or(stream_sequence IS NULL)`,
    );
    violations.push(...rows.map(({ id }) => `${service}: the outbox of ${id} has a gap`));
  }
  return violations;
};

/** Every listener has applied every event of every source that it hears. */
const gates: Check = async (ask, services) => {
  const violations: Violations = [];
  for (const listener of services) {
    for (const source of services) {
      for (const { id, position, last } of await notHeard(ask, listener, source)) {
        violations.push(`${listener} has heard ${source}/${id} up to ${position} of ${last}`);
      }
    }
  }
  return violations;
};

const nothingLeftOver: Check = async (ask, services) => {
  const violations: Violations = [];
  for (const service of services) {
    const [row] = await ask<{ parked: number; dead: number; stuck: number }>(
      service,
      `SELECT (SELECT count(*) FROM parked) AS parked,
              (SELECT count(*) FROM dead_letter WHERE resolved_at IS NULL) AS dead,
              (SELECT count(*) FROM timer WHERE status = 'running' AND attempts > 0) AS stuck`,
    );
    for (const [what, count] of Object.entries(row ?? {})) {
      if (count > 0) violations.push(`${service}: ${count} ${what}`);
    }
  }
  return violations;
};

const rulesOf: Readonly<Partial<Record<Service, string>>> = {
  'field-repair': `'FR-02', 'FR-03', 'FR-11'`,
  callbacks: `'CB-01', 'CB-03'`,
  complaints: `'CP-05'`,
};

/** Every timer that fired had its effect once: a deadline its breach, the end of a window its no-show. */
const timersOnce: Check = async (ask) => {
  const violations: Violations = [];
  for (const [service, rules] of Object.entries(rulesOf) as [Service, string][]) {
    const rows = await ask<{ ref: string; kind: string; fired: number; breaches: number }>(
      service,
      `SELECT ref, kind, coalesce(fired, 0) AS fired, coalesce(breaches, 0) AS breaches FROM
         (SELECT ref, kind, count(*) AS fired FROM timer
          WHERE kind IN (${rules}) AND status IN ('fired', 'late') AND last_error IS NULL
          GROUP BY 1, 2) t
       FULL JOIN
         (SELECT aggregate_id::text AS ref, body::jsonb ->> 'rule' AS kind, count(*) AS breaches
          FROM outbox WHERE ${FACT} = 'deadline-breached' GROUP BY 1, 2) b USING (ref, kind)
       WHERE fired IS DISTINCT FROM breaches`,
    );
    violations.push(
      ...rows.map(
        ({ ref, kind, fired, breaches }) =>
          `${service}: ${kind} of ${ref} fired ${fired}×, breached ${breaches}×`,
      ),
    );
  }
  return violations;
};

const figures: readonly (readonly [source: Service, figure: string, fact: string])[] = [
  ['field-repair', 'reported', 'reported'],
  ['field-repair', 'repeat-reports', 'repeat-reported'],
  ['field-repair', 'signed', 'signed'],
  ['field-repair', 'closed', 'closed'],
  ['field-repair', 'cancelled', 'cancelled'],
  ['complaints', 'complaints-received', 'recorded'],
  ['complaints', 'complaints-proposed', 'proposed'],
  ['complaints', 'complaints-closed', 'closed'],
  ['complaints', 'complaints-withdrawn', 'withdrawn'],
];

const countOf = (row: { readonly count: number } | undefined): number => row?.count ?? 0;

/** What the reports count is what happened. */
const reportRecomputed: Check = async (ask) => {
  const violations: Violations = [];
  const counted = await ask<{ figure: string; count: number }>(
    'reporting',
    'SELECT figure, count(*) AS count FROM record GROUP BY 1',
  );
  for (const [source, figure, fact] of figures) {
    const [happened] = await ask<{ count: number }>(
      source,
      `SELECT count(*) AS count FROM outbox WHERE ${FACT} = $1
         AND split_part(type, '.', 3) IN ('repair-order', 'complaint')`,
      [fact],
    );
    const reported = countOf(counted.find((row) => row.figure === figure));
    const actual = countOf(happened);
    if (reported !== actual) violations.push(`reporting: ${figure} is ${reported}, was ${actual}`);
  }
  const [breaches] = await ask<{ count: number }>(
    'reporting',
    'SELECT count(*) AS count FROM breach',
  );
  let actual = 0;
  for (const service of ['field-repair', 'callbacks', 'complaints', 'contracts'] as const) {
    const [row] = await ask<{ count: number }>(
      service,
      `SELECT count(*) AS count FROM outbox WHERE ${FACT} = 'deadline-breached'`,
    );
    actual += countOf(row);
  }
  if (countOf(breaches) !== actual) {
    violations.push(`reporting: ${countOf(breaches)} breaches, were ${actual}`);
  }
  return violations;
};

/** Nobody's audit trail was torn. */
const auditTrails: Check = async (ask, services) => {
  const violations: Violations = [];
  for (const service of services) {
    const rows = await ask<TrailEntry & { id: string }>(
      service,
      'SELECT aggregate_id AS id, version, body, hash FROM audit ORDER BY aggregate_id, version',
    );
    for (const [id, entries] of Map.groupBy(rows, (row) => row.id)) {
      const broken = firstBrokenEntry(entries);
      if (broken !== undefined)
        violations.push(`${service}: the trail of ${id} breaks at ${broken}`);
    }
  }
  return violations;
};

/** Every promise that a crash must not break, by what it promises. */
export const checks: Readonly<Record<string, Check>> = {
  'every accepted command took effect once': acceptedOnce,
  'every outbox is whole and published': outboxes,
  'every listener has applied everything, in order': gates,
  'nothing is parked, dead or stuck': nothingLeftOver,
  'every timer fired once': timersOnce,
  'every repair is closed as its callback says': repairsClosed,
  'every closed complaint was confirmed by its customer': complaintsClosed,
  'the books balance, and every record is as they have it': booksBalance,
  'every accepted payment is booked once': paymentsBookedOnce,
  'no invoice number is missing or there twice': invoiceNumbers,
  'of each day overdue the customer is told once': remindedOnce,
  'the reports have the money of the books': reportsOfMoney,
  'the customer files have what contracts said': customersHear,
  'every delivery is called after, once each time': deliveriesAreCalled,
  'every complaint has what was paid out for it': payoutsReachComplaints,
  'the report is what happened': reportRecomputed,
  'no audit trail is torn': auditTrails,
};
