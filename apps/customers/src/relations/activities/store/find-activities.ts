import type { Handbook } from '@kefu/handbook';
import type { LocalDate } from '@kefu/kernel';
import { Conditions, containing, type Page, type Range, type Stored } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type {
  Activity,
  ActivityKind,
  ActivityStatus,
  Enrolment,
  EnrolmentStatus,
} from '../domain/index.js';
import { Activities } from './activities.js';
import { Enrolments } from './enrolments.js';

export interface ActivityFilter extends Range {
  readonly status?: ActivityStatus;
  readonly kind?: ActivityKind;
  readonly title?: string;
  /** Begins on one of these days. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

export interface EnrolmentFilter extends Range {
  readonly activityId?: string;
  readonly customerId?: string;
  readonly status?: EnrolmentStatus | undefined;
}

@Injectable()
export class FindActivities {
  constructor(
    private readonly activities: Activities,
    private readonly allEnrolments: Enrolments,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** What begins first comes first. */
  find(filter: ActivityFilter): Promise<Page<Stored<Activity>>> {
    const { status, kind, title, from, to, ...range } = filter;
    const { calendar } = this.handbook;
    const where = new Conditions()
      .equal('a', { status, kind })
      .add('a.title ILIKE ?', containing(title))
      .add('a.starts_at >= ?', from && calendar.startOfDay(from))
      .add('a.starts_at < ?', to && calendar.endOfDay(to));
    return this.activities.listed({ as: 'a', where, by: ['startsAt', 'id'], range });
  }

  /** In the order in which they enrolled. */
  enrolments(
    { activityId, customerId, status, ...range }: EnrolmentFilter,
    regions: readonly string[],
  ): Promise<Page<Stored<Enrolment>>> {
    const where = new Conditions()
      .equal('e', { activityId, status })
      .add('e.customer_id = ANY (customers_meant(?))', customerId)
      .inRegions('c.region_code', regions);
    const joins = 'JOIN customer c ON c.id = e.customer_id';
    return this.allEnrolments.listed({ as: 'e', joins, where, by: ['id'], range });
  }
}
