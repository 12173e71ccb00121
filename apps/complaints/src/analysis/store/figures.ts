/** What is measured of some complaints; what nothing is known of is absent. */
export interface Figures {
  readonly key?: string;
  readonly received: number;
  /** Over by now, in whatever way. */
  readonly ended: number;
  readonly open: number;
  /** Of all received, in percent; the target is 100. */
  readonly shareHandled: number;
  readonly medianDays?: number;
  readonly p90Days?: number;
  /** Rounds of negotiation, on average. */
  readonly rounds?: number;
  /** Yuan. */
  readonly cost: string;
  /** Of those that were closed, how many came up again, in percent (CP-12). */
  readonly shareRepeated?: number;
  /** Of those whose customer said what they think, how many gave 1 or 2 of 5, in percent. */
  readonly shareNotContent?: number;
}

const percent = (part: string, of: string): string =>
  `round(100.0 * count(*) FILTER (WHERE ${part}) / nullif(count(*) FILTER (WHERE ${of}), 0), 2)::float8`;

const days = 'extract(epoch FROM c.ended_at - c.received_at) / 86400';

const quantile = (share: number): string =>
  `round((percentile_cont(${share}) WITHIN GROUP (ORDER BY ${days}))::numeric, 2)::float8`;

/** Columns by the names of {@link Figures}; `c` is the view of all complaints. */
export const figuresOf = `
  count(*)::int AS received,
  count(c.ended_at)::int AS ended,
  (count(*) - count(c.ended_at))::int AS open,
  ${percent('c.ended_at IS NOT NULL', 'true')} AS "shareHandled",
  ${quantile(0.5)} AS "medianDays",
  ${quantile(0.9)} AS "p90Days",
  round(avg(c.rounds), 2)::float8 AS rounds,
  round(coalesce(sum(c.cost), 0), 2)::text AS cost,
  ${percent('c.reopenings > 0', `c.reopenings > 0 OR c.outcome IN ('confirmed', 'unconfirmed')`)} AS "shareRepeated",
  ${percent('c.score <= 2', 'c.score IS NOT NULL')} AS "shareNotContent"`;

export const withoutNulls = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
