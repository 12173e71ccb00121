import type { Instant } from '@kefu/kernel';
import { Conditions, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Payout, PayoutKind, PayoutStatus } from '../domain/index.js';
import { Payouts } from './payouts.js';

export interface PayoutFilter {
  readonly status?: PayoutStatus | undefined;
  readonly kind?: PayoutKind | undefined;
  readonly complaintId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly regionId?: string | undefined;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

const never = '9999-12-31T00:00:00.000Z';

/** What has no deadline comes last. */
const dueFirst = {
  sql: `coalesce(p.due_at, '${never}')`,
  type: 'timestamptz',
  cursorPart: 'instant',
  of: ({ dueAt }: Payout) => dueAt ?? never,
} as const;

@Injectable()
export class FindPayouts {
  constructor(private readonly payouts: Payouts) {}

  /** The most urgent first. */
  find(
    regions: readonly string[],
    { overdueAt, ...equal }: PayoutFilter,
    range: Range,
  ): Promise<Page<Stored<Payout>>> {
    const where = new Conditions()
      .equal('p', equal)
      .add('p.due_at < ?::timestamptz', overdueAt)
      .inRegions('p.region_id', regions);
    return this.payouts.listed({ as: 'p', where, by: [dueFirst, 'id'], range });
  }
}
