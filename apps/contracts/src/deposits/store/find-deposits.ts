import type { Actor, Instant, LocalDate, MoneyText } from '@kefu/kernel';
import { Conditions, dueFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Deposit, DepositForm, DepositStatus } from '../domain/index.js';
import { Deposits } from './deposits.js';

export interface DepositFilter {
  readonly status?: DepositStatus;
  readonly form?: DepositForm;
  readonly regionId?: string;
  readonly ownerId?: string;
  readonly customerId?: string;
  readonly contractId?: string;
  readonly number?: string;
  /** Some of it is out. */
  readonly out?: boolean | undefined;
  /** Back, by what was agreed, on that day or before. */
  readonly reclaimUntil?: LocalDate;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

export interface DepositSums {
  readonly status: DepositStatus;
  readonly form: DepositForm;
  readonly count: number;
  readonly outstanding: MoneyText;
  readonly overdue: number;
}

@Injectable()
export class FindDeposits {
  constructor(private readonly deposits: Deposits) {}

  /** Of the regions of whoever asks, the most urgent first. */
  find(by: Actor, filter: DepositFilter, range: Range): Promise<Page<Stored<Deposit>>> {
    return this.deposits.listed({
      ...{ as: 'd', where: where(by, filter), by: [dueFirst('d'), 'id'] },
      range,
    });
  }

  /** How many there are of each state and form, and what of them is out. */
  sums(by: Actor, filter: DepositFilter, now: Instant): Promise<DepositSums[]> {
    const conditions = where(by, filter);
    const late = conditions.place(now);
    return this.deposits.database.query<DepositSums>(
      `SELECT d.status, d.form, count(*)::int AS count, sum(d.outstanding)::text AS outstanding,
              (count(*) FILTER (WHERE d.due_at < ${late}::timestamptz))::int AS overdue
       FROM deposit d WHERE ${String(conditions)}
       GROUP BY d.status, d.form ORDER BY d.status, d.form`,
      conditions.values,
    );
  }
}

const where = (
  { regions }: Actor,
  { out, reclaimUntil, overdueAt, ...equal }: DepositFilter,
): Conditions =>
  new Conditions()
    .equal('d', equal)
    .inRegions('d.region_id', regions)
    .add('(d.outstanding > 0) = ?', out)
    .add('d.reclaim_on <= ?::date', reclaimUntil)
    .add('d.due_at < ?::timestamptz', overdueAt);
