import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Refund, RefundKind, RefundStatus } from '../domain/index.js';
import { Refunds } from './refunds.js';

export interface RefundFilter {
  readonly number?: string | undefined;
  readonly status?: RefundStatus | undefined;
  readonly kind?: RefundKind | undefined;
  readonly receivableId?: string | undefined;
  readonly paymentId?: string | undefined;
  readonly customerId?: string | undefined;
}

@Injectable()
export class FindRefunds {
  constructor(private readonly refunds: Refunds) {}

  find(
    regions: readonly string[],
    equal: RefundFilter,
    range: Range,
  ): Promise<Page<Stored<Refund>>> {
    const where = new Conditions().equal('f', { ...equal }).inRegions('f.region_id', regions);
    return this.refunds.listed({ as: 'f', where, ...newestFirst, range });
  }
}
