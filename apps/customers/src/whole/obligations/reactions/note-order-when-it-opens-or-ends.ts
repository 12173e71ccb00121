import {
  OrderAcceptedV1,
  OrderCancelledV1,
  OrderGoodsBackV1,
  OrderGoodsGivenUpV1,
  OrderPlacedV1,
} from '@kefu/messages-contracts';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { KeepObligations } from '../keep-obligations.js';

const orderOf = ({ aggregateId }: EventMeta) => ({ kind: 'order', id: aggregateId }) as const;

/** Who ordered something is owed it until they accepted it; who returned it owes the goods (CT-15). */
@Controller()
export class NoteOrderWhenItOpensOrEnds {
  constructor(@Inject(KeepObligations) private readonly obligations: KeepObligations) {}

  @When(OrderPlacedV1)
  onPlaced({ customerId, number }: OrderPlacedV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(orderOf(meta), customerId, number);
  }

  @When(OrderAcceptedV1)
  onAccepted(_event: OrderAcceptedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(orderOf(meta));
  }

  @When(OrderGoodsBackV1)
  onGoodsBack(_event: OrderGoodsBackV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(orderOf(meta));
  }

  @When(OrderGoodsGivenUpV1)
  onGoodsGivenUp(_event: OrderGoodsGivenUpV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(orderOf(meta));
  }

  @When(OrderCancelledV1)
  onCancelled(_event: OrderCancelledV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(orderOf(meta));
  }
}
