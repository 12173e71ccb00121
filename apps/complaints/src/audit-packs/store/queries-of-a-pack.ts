/** Who it is, by their staff number. */
const number = (person: string): string =>
  `coalesce((SELECT s.number FROM staff_record s WHERE s.id::text = ${person}), ${person})`;

/** Outcomes and amounts; the tier is the one that a customer has when the pack is made. */
const outcomesBy = (where: string, key: string, name: string): string => `
SELECT ${key} AS ${name}, c.region_id AS region, coalesce(c.outcome, 'open') AS outcome,
  count(*)::int AS complaints, coalesce(sum(c.cost), 0)::numeric(17, 2) AS yuan
FROM complaint c LEFT JOIN customer_tier k ON k.id = c.customer_id
WHERE ${where} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

/** What a pack has beside the traces: its file, and the query that it is read by. */
export const lists: Readonly<Record<string, (where: string) => string>> = {
  'cases.csv': (
    where,
  ) => `SELECT c.number, c.region_id AS region, c.channel, c.category, c.severity,
      c.classifications -> -1 ->> 'safety' AS safety, c.classifications -> -1 ->> 'complexity' AS complexity,
      c.classifications -> -1 ->> 'impact' AS impact, c.nature, c.cause, c.department, ${number('c.owner_id')} AS handler,
      (SELECT k.tier FROM customer_tier k WHERE k.id = c.customer_id) AS tier, c.status, c.received_at,
      c.ended_at, c.outcome, c.refusals + 1 AS rounds, c.cost, c.score
    FROM complaint c WHERE ${where} ORDER BY c.received_at, c.id`,
  'limits.csv': (
    where,
  ) => `SELECT c.number, t.kind AS rule, t.started_at, t.payload ->> 'dueAt' AS due_at,
      t.status, t.settled_at, coalesce(t.payload -> 'explanation' -> 'rests', '[]')::text AS rests,
      t.payload -> 'responsible' ->> 'role' AS responsible
    FROM complaint c JOIN timer t ON t.aggregate = 'complaint' AND t.ref = c.id::text AND t.payload ? 'dueAt'
    WHERE ${where} ORDER BY c.received_at, c.id, t.started_at, t.id`,
  'limits-by-rule.csv': (where) => `SELECT t.kind AS rule, t.status, count(*)::int AS limits,
      count(*) FILTER (WHERE jsonb_array_length(coalesce(t.payload -> 'explanation' -> 'rests', '[]')) > 0)::int
        AS rested
    FROM complaint c JOIN timer t ON t.aggregate = 'complaint' AND t.ref = c.id::text AND t.payload ? 'dueAt'
    WHERE ${where} GROUP BY 1, 2 ORDER BY 1, 2`,
  'outcomes.csv': (where) => outcomesBy(where, number('c.owner_id'), 'handler'),
  'outcomes-by-tier.csv': (where) => outcomesBy(where, `coalesce(k.tier, 'unknown')`, 'tier'),
  // A cause that nobody does anything about stands here with nothing beside it
  'causes.csv': (where) => `SELECT c.cause, c.region_id AS region, count(*)::int AS complaints,
      coalesce(sum(c.cost), 0)::numeric(17, 2) AS yuan,
      coalesce((SELECT string_agg(i.number || ' ' || i.status, ', ' ORDER BY i.number) FROM improvement i
        WHERE i.cause = c.cause AND coalesce(i.region_id, c.region_id) = c.region_id), '') AS improvements
    FROM complaint c WHERE ${where} AND c.cause IS NOT NULL AND c.status <> 'voided'
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
  'endings.csv': (
    where,
  ) => `SELECT c.number, e.ending ->> 'outcome' AS outcome, e.ending ->> 'at' AS at,
      ${number(`e.ending ->> 'by'`)} AS decided_by, e.reopened
    FROM complaint c
    CROSS JOIN LATERAL (SELECT c.ending, false AS reopened
      UNION ALL SELECT one, true FROM jsonb_array_elements(c.earlier_endings) one) e
    WHERE ${where} AND e.ending IS NOT NULL AND (e.reopened OR e.ending ->> 'outcome' <> 'confirmed')
    ORDER BY 3, 1`,
};

export const discontent = (where: string): string => `
SELECT b.id AS callback, b.plan, b.region_id AS region, b.ended_at, ${number('b.ended_by')} AS ended_by,
  b.wants_to_complain
FROM callback_record b
WHERE ${where} AND (b.dissatisfied OR b.wants_to_complain) AND NOT EXISTS (
  SELECT FROM complaint c WHERE c.callback ->> 'id' = b.id::text AND c.status <> 'voided')
ORDER BY b.ended_at, b.id`;

/** Whoever has the numbers of the cases and the seed finds the same. */
export const sample = (where: string, { size, seed }: { size: string; seed: string }): string => `
SELECT c.number, encode(sha256(convert_to(${seed}::text || ':' || c.number, 'UTF8')), 'hex') AS lot
FROM complaint c WHERE ${where} ORDER BY 2 LIMIT ${size}`;
