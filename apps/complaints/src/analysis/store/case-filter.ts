import type { Actor, LocalDate, WorkingCalendar } from '@kefu/kernel';
import { plusDays } from '@kefu/kernel';
import { Conditions } from '@kefu/persistence';

/** Which complaints are counted, of Kefu and of earlier systems; each figure opens by the same. */
export interface CaseFilter {
  readonly source?: string;
  readonly regionId?: string;
  readonly area?: string;
  readonly category?: string;
  readonly cause?: string;
  readonly severity?: string;
  readonly channel?: string;
  readonly ownerId?: string;
  readonly department?: string;
  readonly outcome?: string;
  /** Days of the centre, the last one included. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly endedFrom?: LocalDate;
  readonly endedTo?: LocalDate;
}

/** What they are told apart by: its name in requests → its column. */
export const dimensions = {
  category: 'category',
  cause: 'cause',
  region: 'region_id',
  area: 'area',
  severity: 'severity',
  channel: 'channel',
  handler: 'owner_id',
  department: 'department',
  outcome: 'outcome',
  source: 'source',
} as const;
export type Dimension = keyof typeof dimensions;

/** That a moment lies on one of these days of the centre, the last one included; by the column's name. */
export const daysWithin = (
  where: Conditions,
  calendar: WorkingCalendar,
  from: LocalDate | undefined,
  to: LocalDate | undefined,
): ((column: string) => string) => {
  const midnight = (day: LocalDate, later = 0) =>
    where.place(calendar.instantAt(plusDays(day, later), '00:00'));
  const limits = [
    ...(from === undefined ? [] : [`>= ${midnight(from)}::timestamptz`]),
    ...(to === undefined ? [] : [`< ${midnight(to, 1)}::timestamptz`]),
  ];
  return (column) =>
    limits.length === 0 ? 'true' : limits.map((limit) => `${column} ${limit}`).join(' AND ');
};

/** Who asks counts what they may see, and nothing else. */
export const whereOf = (
  { regions }: Actor,
  { from, to, endedFrom, endedTo, ...equal }: CaseFilter,
  calendar: WorkingCalendar,
): Conditions => {
  const where = new Conditions().equal('c', equal).inRegions('c.region_id', regions);
  return where
    .always(daysWithin(where, calendar, from, to)('c.received_at'))
    .always(daysWithin(where, calendar, endedFrom, endedTo)('c.ended_at'));
};
