import type { GrantingRole, Role } from '@kefu/handbook';
import type { Actor, Instant } from '@kefu/kernel';
import {
  Conditions,
  servesRegion,
  standingIdOf,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  openStatuses,
  seesAll,
  type Category,
  type Complaint,
  type ComplaintStatus,
  type Severity,
} from '../domain/index.js';
import { Complaints } from './complaints.js';

export interface ComplaintFilter {
  readonly status?: ComplaintStatus;
  readonly severity?: Severity;
  readonly category?: Category;
  readonly ownerId?: string;
  readonly regionId?: string;
  readonly assetId?: string;
  readonly customerId?: string;
  readonly department?: string;
  readonly responsibleId?: string;
  /** Who has to approve its proposal (G-04). */
  readonly approvalBy?: GrantingRole;
  /** Who has to say whether there is more time (G-10). */
  readonly extensionBy?: Role;
  readonly open?: boolean | undefined;
  /** Finance has yet to pay what was agreed. */
  readonly toPay?: boolean;
  /** It counts as malicious at this moment (CP-09). */
  readonly maliciousAt?: Instant | undefined;
  /** Its next deadline is before that moment. */
  readonly dueBefore?: Instant | undefined;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

export interface Counts {
  readonly status: ComplaintStatus;
  readonly severity: Severity | null;
  readonly count: number;
  readonly overdue: number;
}

const never = '9999-12-31T00:00:00.000Z';

/** What has no deadline comes last. */
const dueFirst = {
  sql: `coalesce(c.due_at, '${never}')`,
  type: 'timestamptz',
  cursorPart: 'instant',
  of: ({ dueAt }: Complaint) => dueAt ?? never,
} as const;

@Injectable()
export class FindComplaints {
  constructor(private readonly complaints: Complaints) {}

  /** Those that whoever asks knows of, the most urgent first. */
  async find(by: Actor, filter: ComplaintFilter, range: Range): Promise<Page<Stored<Complaint>>> {
    const where = await this.where(by, filter);
    return this.complaints.listed({ as: 'c', where, by: [dueFirst, 'id'], range });
  }

  /** How many there are of each state and severity, and how many of them are late. */
  async count(by: Actor, filter: ComplaintFilter, now: Instant): Promise<Counts[]> {
    const where = await this.where(by, filter);
    const late = where.place(now);
    return this.complaints.database.query<Counts>(
      `SELECT c.status, c.severity, count(*)::int AS count,
              (count(*) FILTER (WHERE c.due_at < ${late}::timestamptz))::int AS overdue
       FROM complaint c WHERE ${String(where)}
       GROUP BY c.status, c.severity ORDER BY c.status, c.severity`,
      where.values,
    );
  }

  private async where(
    by: Actor,
    {
      open,
      toPay,
      maliciousAt,
      customerId,
      department,
      dueBefore,
      overdueAt,
      ...equal
    }: ComplaintFilter,
  ): Promise<Conditions> {
    const where = new Conditions().equal('c', {
      ...equal,
      customerId: customerId && (await this.standing(customerId)),
    });
    where
      .add(`c.assignment ->> 'department' = ?`, department)
      .add(`c.status = 'malicious' AND c.malice ->> 'countsUntil' > ?`, maliciousAt)
      .add('c.due_at < ?::timestamptz', dueBefore)
      .add('c.due_at < ?::timestamptz', overdueAt);
    if (open !== undefined) where.add(`(c.status = ANY (?)) = ${String(open)}`, openStatuses);
    where.add('(c.to_pay IS NOT NULL) = ?', toPay);
    const theirs = `c.recorded_by = ? OR c.responsible_id = ? OR c.found_person = ?
      OR c.declined @> jsonb_build_array(jsonb_build_object('personId', ?::text))`;
    const pays = `(c.to_pay IS NOT NULL OR c.payments <> '[]')`;
    const wide = seesAll(by) ? 'true' : by.roles.includes('finance') ? pays : 'false';
    if (wide === 'false') return where.add(`(${theirs})`, by.id);
    if (wide === 'true' && by.regions.includes('*')) return where;
    const [me, regions] = [where.place(by.id), where.place(by.regions)];
    const seen = servesRegion(`${regions}::text[]`, 'c.region_id');
    return where.add(`(${wide} AND ${seen} OR ${theirs.replaceAll('?', me)}) = ?`, true);
  }

  private standing(customerId: string): Promise<string> {
    return this.complaints.database.transaction((tx) => standingIdOf(tx, customerId));
  }
}
