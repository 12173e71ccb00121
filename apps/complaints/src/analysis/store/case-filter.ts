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

/** Who asks counts what they may see, and nothing else. */
export const whereOf = (
  { regions }: Actor,
  { from, to, endedFrom, endedTo, ...equal }: CaseFilter,
  calendar: WorkingCalendar,
): Conditions => {
  const midnight = (day: LocalDate | undefined, later = 0) =>
    day === undefined ? undefined : calendar.instantAt(plusDays(day, later), '00:00');
  return new Conditions()
    .equal('c', equal)
    .inRegions('c.region_id', regions)
    .add('c.received_at >= ?::timestamptz', midnight(from))
    .add('c.received_at < ?::timestamptz', midnight(to, 1))
    .add('c.ended_at >= ?::timestamptz', midnight(endedFrom))
    .add('c.ended_at < ?::timestamptz', midnight(endedTo, 1));
};
