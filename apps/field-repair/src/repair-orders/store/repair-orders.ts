import { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import {
  Aggregates,
  personalFields,
  type ChangeOptions,
  type Platform,
  type Stored,
} from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { RepairContext, RepairDecision, RepairOrder } from '../domain/index.js';
import { RepairOrderRow } from './repair-order-row.js';

/** Free text and names: in the audit trail only under the customer's own key. */
const personal = personalFields<RepairOrder>(
  (order) => order.customerId,
  ['report', 'repeats', 'noShows', 'remarks'],
);

@Injectable()
export class RepairOrders extends Aggregates<RepairOrder> {
  constructor(
    @Inject(PLATFORM) platform: Platform,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {
    super(platform, { name: 'repair-order', entity: RepairOrderRow, personal });
  }

  file(
    by: Actor,
    decide: (context: RepairContext) => RepairDecision,
  ): Promise<Stored<RepairOrder>> {
    return this.create(by, (context) => decide({ ...context, by, handbook: this.handbook }));
  }

  decide(
    id: string,
    by: Actor,
    decide: (order: RepairOrder, context: RepairContext) => RepairDecision,
    options?: ChangeOptions,
  ): Promise<Stored<RepairOrder>> {
    const { handbook } = this;
    return this.change(
      id,
      by,
      (order, context) => decide(order, { ...context, by, handbook }),
      options,
    );
  }
}
