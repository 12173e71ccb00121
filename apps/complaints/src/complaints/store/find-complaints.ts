import type { GrantingRole, Role } from '@kefu/handbook';
import type { Actor, Instant } from '@kefu/kernel';
import {
  Conditions,
  dueFirst,
  standingIdOf,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  openStatuses,
  restingStatuses,
  seesAll,
  type Category,
  type Complaint,
  type ComplaintStatus,
  type Severity,
} from '../domain/index.js';
import { Departments } from '../../departments/index.js';
import { Complaints } from './complaints.js';

export interface ComplaintFilter {
  readonly number?: string;
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

@Injectable()
export class FindComplaints {
  constructor(
    private readonly complaints: Complaints,
    private readonly departments: Departments,
  ) {}

  /** Those that whoever asks knows of, the most urgent first. */
  async find(by: Actor, filter: ComplaintFilter, range: Range): Promise<Page<Stored<Complaint>>> {
    const where = await this.where(filter);
    const either = seenBy(by, await this.departments.codesOf(by.id), where);
    return this.complaints.listed({ as: 'c', where, either, by: [dueFirst('c'), 'id'], range });
  }

  /** How many there are of each state and severity, and how many of them are late. */
  async count(by: Actor, filter: ComplaintFilter, now: Instant): Promise<Counts[]> {
    const where = await this.where(filter);
    const either = seenBy(by, await this.departments.codesOf(by.id), where);
    if (either.length > 0) where.always(`(${either.join(' OR ')})`);
    const late = where.place(now);
    return this.complaints.database.queryByValues<Counts>(
      `SELECT c.status, c.severity, count(*)::int AS count,
              (count(*) FILTER (WHERE c.due_at < ${late}::timestamptz))::int AS overdue
       FROM complaint c WHERE ${String(where)}
       GROUP BY c.status, c.severity ORDER BY c.status, c.severity`,
      where.values,
    );
  }

  private async where({
    open,
    toPay,
    maliciousAt,
    customerId,
    dueBefore,
    overdueAt,
    ...equal
  }: ComplaintFilter): Promise<Conditions> {
    const where = new Conditions().equal('c', {
      ...equal,
      customerId: customerId && (await this.standing(customerId)),
    });
    where
      .add(`c.status = 'malicious' AND c.malice ->> 'countsUntil' > ?`, maliciousAt)
      .add(`${dueFirst('c').sql} < ?::timestamptz`, dueBefore)
      .add(`${dueFirst('c').sql} < ?::timestamptz`, overdueAt);
    if (open !== undefined) {
      where.add(`c.status = ANY (?::text[])`, open ? openStatuses : restingStatuses);
    }
    return toPay ? where.always('c.to_pay IS NOT NULL') : where;
  }

  private standing(customerId: string): Promise<string> {
    return this.complaints.database.transaction((tx) => standingIdOf(tx, customerId));
  }
}

/** What lets somebody know of a complaint, each way by itself; nothing where they know of all. */
const seenBy = (by: Actor, departments: readonly string[], where: Conditions): string[] => {
  const all = seesAll(by);
  if (all && by.regions.includes('*')) return [];
  const me = where.place(by.id);
  const theirs = ['recorded_by', 'responsible_id', 'found_person'].map(
    (column) => `c.${column} = ${me}::text`,
  );
  const declined = `c.declined @> jsonb_build_array(jsonb_build_object('personId', ${me}::text))`;
  const pays = `(c.to_pay IS NOT NULL OR c.payments <> '[]')`;
  const what = all ? 'true' : by.roles.includes('finance') ? pays : undefined;
  const serving = by.regions.includes('*')
    ? () => ['true']
    : () => by.regions.map((region) => `c.region_id = ${where.place(region)}`);
  const regional = what === undefined ? [] : serving().map((region) => `${what} AND ${region}`);
  const ofDepartments = departments
    .map((code) => where.place(code))
    .flatMap((code) => [`c.department = ${code}::text`, `c.found_department = ${code}::text`]);
  return [...theirs, ...ofDepartments, `c.declined <> '[]' AND ${declined}`, ...regional];
};
