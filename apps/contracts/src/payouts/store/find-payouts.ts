import type { Instant } from '@kefu/kernel';
import { Conditions, dueFirst, type Page, type Range, type Stored } from '@kefu/persistence';
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
    return this.payouts.listed({ as: 'p', where, by: [dueFirst('p'), 'id'], range });
  }
}
