import type { LocalDate } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  referenceOf,
  type Payment,
  type PaymentMethod,
  type PaymentStatus,
} from '../domain/index.js';
import { Payments } from './payments.js';

export interface PaymentFilter {
  readonly status?: PaymentStatus | undefined;
  readonly number?: string | undefined;
  readonly customerId?: string | undefined;
  readonly method?: PaymentMethod | undefined;
  readonly reference?: string | undefined;
  readonly receivableId?: string | undefined;
  /** With an advance that went nowhere yet. */
  readonly withAdvance?: boolean | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

@Injectable()
export class FindPayments {
  constructor(private readonly payments: Payments) {}

  find(
    regions: readonly string[],
    { from, to, receivableId, withAdvance, reference, ...equal }: PaymentFilter,
    range: Range,
  ): Promise<Page<Stored<Payment>>> {
    const where = new Conditions()
      .equal('p', equal)
      .equal('p', { reference: reference === undefined ? undefined : referenceOf(reference) })
      .inRegions('p.region_id', regions)
      .add(
        `p.shares @> jsonb_build_array(jsonb_build_object('receivableId', ?::text))`,
        receivableId,
      )
      .add('p.paid_on >= ?::date', from)
      .add('p.paid_on <= ?::date', to);
    if (withAdvance) where.always('p.advance > 0');
    return this.payments.listed({ as: 'p', where, ...newestFirst, range });
  }
}
