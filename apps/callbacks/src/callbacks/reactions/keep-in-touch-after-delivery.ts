import {
  OrderCancelledV1,
  OrderDeliveredV1,
  OrderInvoicedV1,
  OrderPlacedV1,
  OrderReturnedV1,
} from '@kefu/messages-contracts';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { keepRecords } from '@kefu/service';
import { Controller } from '@nestjs/common';
import type { Sale } from '../domain/index.js';
import { CareCallbacks } from '../store/care-callbacks.js';

/** What the caller has before them, and where the customer is served. */
export const KeepSales = keepRecords('sale_record', {
  created: OrderPlacedV1,
  row: ({ number, customerId, regionId }) => ({ number, customerId, regionId }),
});

interface KeptSale extends Omit<Sale, 'deliveredAt' | 'invoicedAt'> {
  readonly deliveredAt: string | null;
  readonly invoicedAt: string | null;
}

/** CB-04, CB-06: who was delivered something is asked how they are getting on with it. */
@Controller()
export class KeepInTouchAfterDelivery {
  constructor(
    private readonly database: Database,
    private readonly care: CareCallbacks,
  ) {}

  @When(OrderDeliveredV1)
  onDelivered(event: OrderDeliveredV1, { aggregateId }: EventMeta): Promise<void> {
    return this.heard(aggregateId, event);
  }

  /** The invoice may be written before the goods are there, or long after. */
  @When(OrderInvoicedV1)
  onInvoiced(event: OrderInvoicedV1, { aggregateId }: EventMeta): Promise<void> {
    const { invoicedAt, throughOutlet } = event;
    return this.heard(aggregateId, { invoicedAt, throughOutlet });
  }

  @When(OrderReturnedV1)
  onReturned(_event: OrderReturnedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.care.endForOrder(aggregateId, 'order-returned');
  }

  @When(OrderCancelledV1)
  onCancelled(_event: OrderCancelledV1, { aggregateId }: EventMeta): Promise<void> {
    return this.care.endForOrder(aggregateId, 'order-cancelled');
  }

  private async heard(
    orderId: string,
    { deliveredAt, invoicedAt, throughOutlet }: Partial<Sale>,
  ): Promise<void> {
    const [kept] = await this.database.query<KeptSale>(
      `UPDATE sale_record SET delivered_at = coalesce($2, delivered_at),
         invoiced_at = coalesce($3, invoiced_at), through_outlet = $4
       WHERE id = $1
       RETURNING id AS "orderId", customer_id AS "customerId", region_id AS "regionId",
         delivered_at AS "deliveredAt", invoiced_at AS "invoicedAt",
         through_outlet AS "throughOutlet"`,
      [orderId, deliveredAt ?? null, invoicedAt ?? null, throughOutlet ?? false],
    );
    if (!kept) throw new Error(`order ${orderId} was delivered before it was placed`);
    const { deliveredAt: at, invoicedAt: invoiced, ...sale } = kept;
    if (at === null) return;
    await this.care.plan({ ...sale, deliveredAt: at, invoicedAt: invoiced ?? undefined });
  }
}
