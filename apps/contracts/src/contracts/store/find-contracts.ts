import { Money, type Actor, type Instant, type LocalDate } from '@kefu/kernel';
import {
  Conditions,
  Database,
  newestFirst,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Contract, ContractStatus } from '../domain/index.js';
import { ContractSummary } from './contract-record.js';
import { Contracts } from './contracts.js';

export interface ContractFilter {
  readonly status?: ContractStatus;
  readonly kind?: string;
  readonly regionId?: string;
  readonly ownerId?: string;
  readonly customerId?: string;
  readonly number?: string;
  /** Only those whose opinion of this role is awaited. */
  readonly awaits?: string;
  /** Only what was signed: the ledger of contracts. */
  readonly signed?: 'true';
  /** In force, and its last day is this one or before. */
  readonly endsBy?: LocalDate;
  /** At this moment a deadline of it had passed. */
  readonly overdueAt?: Instant | undefined;
}

export interface StatusTotal {
  readonly status: ContractStatus;
  readonly contracts: number;
  /** Of those that have a total. */
  readonly total: string;
}

@Injectable()
export class FindContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly database: Database,
  ) {}

  /** The newest first, of the regions of whoever asks. */
  find(by: Actor, filter: ContractFilter, range: Range): Promise<Page<Stored<Contract>>> {
    const where = conditions(by, filter);
    return this.contracts.listed({
      ...{ as: 'c', where, ...newestFirst, range },
      of: ContractSummary,
    });
  }

  /** Of each state how many and what they come to, by the same filters. */
  totals(by: Actor, filter: ContractFilter): Promise<readonly StatusTotal[]> {
    const where = conditions(by, filter);
    return this.database.query<StatusTotal>(
      `SELECT c.status, count(*)::int AS contracts,
         coalesce(sum(c.total), 0)::numeric(20, 2)::text AS total
       FROM contract c WHERE ${String(where)} GROUP BY c.status ORDER BY c.status`,
      where.values,
    );
  }

  /** What all of them come to, as far as they have a total. */
  async sum(by: Actor, filter: ContractFilter): Promise<string> {
    const all = await this.totals(by, filter);
    return Money.sum(all.map(({ total }) => Money.of(total))).toString();
  }
}

const conditions = (
  { regions }: Actor,
  { awaits, signed, endsBy, overdueAt, ...equal }: ContractFilter,
): Conditions => {
  const where = new Conditions()
    .equal('c', equal)
    .add('? = ANY (c.awaits)', awaits)
    .add('c.due_at < ?::timestamptz', overdueAt)
    .add(`c.status IN ('signed', 'filed', 'active') AND c.ends_on <= ?::date`, endsBy)
    .inRegions('c.region_id', regions);
  return signed ? where.always('c.number IS NOT NULL') : where;
};
