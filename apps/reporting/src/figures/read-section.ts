import type { Database } from '@kefu/persistence';
import { dayRows, presentWay, type DaySource, type WayOfCounting } from './day-rows.js';
import { sectionOf, type Aggregated, type Section } from './sections.js';

/**
 * The median is the middle value, of an even number the mean of the two in the middle; p90 the smallest
 * value that nine of ten do not exceed (nearest rank).
 */
const aggregate = (rows: string, way: WayOfCounting): string => `
WITH day AS (${rows}), counted AS (
  SELECT * FROM day WHERE $3::text[] IS NULL OR region_id = ANY ($3)
)
SELECT figure, region_id AS region, team_id::text AS team, technician_id::text AS technician, model, rule,
  person_id::text AS person, category, severity, channel, department, cause, age,
  grouping(${dimensions.map(([, column]) => column).join()}) AS level,
  count(*)::int AS count,
  ${way === 1 ? 'percentile_disc' : 'percentile_cont'}(0.5) WITHIN GROUP (ORDER BY value) AS median,
  percentile_disc(0.9) WITHIN GROUP (ORDER BY value) AS p90,
  avg(value) AS average, sum(value::numeric)::text AS total
FROM counted
GROUP BY GROUPING SETS ((figure), ${dimensions.map(([, column]) => `(figure, ${column})`).join()})`;

const dimensions = [
  ['region', 'region_id'],
  ['team', 'team_id'],
  ['technician', 'technician_id'],
  ['model', 'model'],
  ['rule', 'rule'],
  ['person', 'person_id'],
  ['category', 'category'],
  ['severity', 'severity'],
  ['channel', 'channel'],
  ['department', 'department'],
  ['cause', 'cause'],
  ['age', 'age'],
] as const;
type Dimension = (typeof dimensions)[number][0];

interface Line extends Omit<Aggregated, 'dimension' | 'key'>, Record<Dimension, string | null> {
  readonly level: number;
}

const NOT_GROUPED = 2 ** dimensions.length - 1;

/** Which column a line was grouped by: the one whose bit is not set. */
const dimensionOf = new Map<number, Dimension>(
  dimensions.map(([name], index) => [NOT_GROUPED - 2 ** (dimensions.length - 1 - index), name]),
);

const asAggregated = (line: Line): Aggregated => {
  const { figure, count, median, p90, average, total } = line;
  const dimension = dimensionOf.get(line.level);
  const key = dimension ? line[dimension] : null;
  return { dimension: dimension ?? 'all', key, figure, count, median, p90, average, total };
};

/** @param regions only these; undefined for the whole centre */
export const readSection = async (
  database: Database,
  source: DaySource,
  regions?: readonly string[],
): Promise<Section> => {
  const [rows, values] = dayRows(source);
  const { way = presentWay } = source;
  const text = aggregate(rows, way);
  const lines = await database.queryByValues<Line>(text, [...values, regions ?? null]);
  return sectionOf(lines.map(asAggregated), way);
};
