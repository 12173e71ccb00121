import type { Handbook } from '@kefu/handbook';
import type { Clock, LocalDate } from '@kefu/kernel';
import { Conditions, type Page, type Range, type Stored } from '@kefu/persistence';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Tier } from '../../../records/customers/index.js';
import { openStatuses, type Visit } from '../domain/index.js';
import { Visits } from './visits.js';

export const standings = ['open', 'overdue', 'unassigned', 'done', 'cancelled'] as const;
export type Standing = (typeof standings)[number];

export interface VisitFilter extends Range {
  readonly customerId?: string;
  readonly accountManagerId?: string;
  readonly standing?: Standing;
  readonly dueBy?: LocalDate;
  readonly tier?: Tier;
  readonly regionCode?: string;
}

@Injectable()
export class FindVisits {
  constructor(
    private readonly visits: Visits,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is due first comes first. */
  find(filter: VisitFilter, regions: readonly string[]): Promise<Page<Stored<Visit>>> {
    const { customerId, accountManagerId, standing = 'open', tier, ...more } = filter;
    const { dueBy, regionCode, ...range } = more;
    const ended = standing === 'done' || standing === 'cancelled';
    const where = new Conditions()
      .equal('v', { accountManagerId, tier })
      .equal('c', { regionCode })
      .add('v.status = ANY (?::text[])', ended ? [standing] : openStatuses)
      .add('v.customer_id = ANY (customers_meant(?))', customerId)
      .add('v.account_manager_id IS NULL = ?', standing === 'unassigned' || undefined)
      .add('v.due_at < ?', standing === 'overdue' ? this.clock.now() : undefined)
      .add('v.due_at < ?', dueBy && this.handbook.calendar.endOfDay(dueBy))
      .inRegions('c.region_code', regions);
    const joins = 'JOIN customer c ON c.id = v.customer_id';
    return this.visits.listed({ as: 'v', joins, where, by: ['dueAt', 'id'], range });
  }
}
