import { plusDays, type WorkingCalendar } from '@kefu/kernel';
import { Conditions } from '@kefu/persistence';
import type { AuditPack } from '../domain/index.js';

export type Scope = Pick<AuditPack, 'from' | 'to' | 'regions'>;

/** What of a table lies in the days of a pack and in the regions of whoever asked for it. */
export const scopeOf = (
  { from, to, regions }: Scope,
  calendar: WorkingCalendar,
  moment = 'c.received_at',
  region = 'c.region_id',
): Conditions =>
  new Conditions()
    .add(`${moment} >= ?::timestamptz`, calendar.instantAt(from, '00:00'))
    .add(`${moment} < ?::timestamptz`, calendar.instantAt(plusDays(to, 1), '00:00'))
    .inRegions(region, regions);
