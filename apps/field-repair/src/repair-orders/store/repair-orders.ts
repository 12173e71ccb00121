import { Handbook } from '@kefu/handbook';
import { Aggregates, personalFields, type Platform } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { forgetCustomer, type RepairOrder } from '../domain/index.js';
import { RepairOrderRow } from './repair-order-row.js';

/** Free text and names: in the audit trail only under the customer's own key. */
const personal = personalFields<RepairOrder>(
  (order) => order.customerId,
  ['report', 'repeats', 'noShows', 'receipts', 'remarks'],
  (order) => forgetCustomer(order).next,
);

@Injectable()
export class RepairOrders extends Aggregates<RepairOrder, { readonly handbook: Handbook }> {
  constructor(@Inject(PLATFORM) platform: Platform, @Inject(HANDBOOK) handbook: Handbook) {
    super(platform, { name: 'repair-order', entity: RepairOrderRow, personal }, { handbook });
  }
}
