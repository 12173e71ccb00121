import type { Actor } from '@kefu/kernel';
import {
  Conditions,
  newestFirst,
  personalFields,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Refund } from '../domain/index.js';
import { RefundRecord } from './refund-record.js';

/** Whoever works on its region knows of it. */
@Injectable()
export class Refunds extends aggregatesOf<Refund>({
  name: 'refund',
  entity: RefundRecord,
  personal: personalFields(({ customerId }) => customerId, ['reason'], forgetCustomer),
  regionOf: ({ regionId }) => regionId,
}) {
  search({ regions }: Actor, equal: Partial<Refund>, range: Range): Promise<Page<Stored<Refund>>> {
    const where = new Conditions().equal('f', { ...equal }).inRegions('f.region_id', regions);
    return this.listed({ as: 'f', where, ...newestFirst, range });
  }
}
