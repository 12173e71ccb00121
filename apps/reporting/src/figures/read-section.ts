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
SELECT figure, region_id, team_id::text, technician_id::text, model, rule, person_id::text,
  grouping(region_id, team_id, technician_id, model, rule, person_id) AS level,
  count(*)::int AS count,
  ${way === 1 ? 'percentile_disc' : 'percentile_cont'}(0.5) WITHIN GROUP (ORDER BY value) AS median,
  percentile_disc(0.9) WITHIN GROUP (ORDER BY value) AS p90,
  avg(value) AS average
FROM counted
GROUP BY GROUPING SETS ((figure), (figure, region_id), (figure, team_id), (figure, technician_id),
  (figure, model), (figure, rule), (figure, person_id))`;

interface Line {
  readonly figure: string;
  readonly region_id: string | null;
  readonly team_id: string | null;
  readonly technician_id: string | null;
  readonly model: string | null;
  readonly rule: string | null;
  readonly person_id: string | null;
  readonly level: number;
  readonly count: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly average: number | null;
}

/** Which column a line was grouped by: the one whose bit is not set. */
const grouped = new Map<number, [Aggregated['dimension'], keyof Line | undefined]>([
  [0b111111, ['all', undefined]],
  [0b011111, ['region', 'region_id']],
  [0b101111, ['team', 'team_id']],
  [0b110111, ['technician', 'technician_id']],
  [0b111011, ['model', 'model']],
  [0b111101, ['rule', 'rule']],
  [0b111110, ['person', 'person_id']],
]);

const asAggregated = (line: Line): Aggregated => {
  const [dimension, column] = grouped.get(line.level) ?? ['all', undefined];
  const { figure, count, median, p90, average } = line;
  const key = column ? (line[column] as string | null) : null;
  return { dimension, key, figure, count, median, p90, average };
};

/** @param regions only these; undefined for the whole centre */
export const readSection = async (
  database: Database,
  source: DaySource,
  regions?: readonly string[],
): Promise<Section> => {
  const [rows, values] = dayRows(source);
  const text = aggregate(rows, source.way ?? presentWay);
  const lines = await database.queryByValues<Line>(text, [...values, regions ?? null]);
  return sectionOf(lines.map(asAggregated));
};
