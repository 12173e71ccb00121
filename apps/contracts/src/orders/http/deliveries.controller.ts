import { Asked, Changes, EnteredRequest, ReasonRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { KeepOrders, OrderRecord, Orders } from '../store/index.js';
import { DeliverOrderRequest, ReturnOrderRequest, StepOrderRequest } from './requests.js';
import { managers, payers, sellers } from './roles.js';

/** From the payment of an order to its end (CT-15). */
@Controller('orders')
export class DeliveriesController {
  constructor(
    private readonly orders: Orders,
    private readonly keeping: KeepOrders,
  ) {}

  /** Finance has the money. */
  @Changes(':id/record-payment', OrderRecord, payers)
  recordPayment(@Asked() asked: Asked, @Body() told: StepOrderRequest) {
    return this.orders.changeSeen(asked, (order, context) =>
      domain.recordPayment(order, told, context),
    );
  }

  /** It is on its way. */
  @Changes(':id/ship', OrderRecord, sellers)
  ship(@Asked() asked: Asked, @Body() told: StepOrderRequest) {
    return this.orders.changeSeen(asked, (order, context) => domain.ship(order, told, context));
  }

  /** The customer has it; sales papers and callbacks go by when (CU-03, CB-04, CB-06). */
  @Changes(':id/deliver', OrderRecord, sellers)
  deliver(@Asked() asked: Asked, @Body() told: DeliverOrderRequest) {
    return this.keeping.deliver(asked, told);
  }

  /** The invoice was written. */
  @Changes(':id/invoice', OrderRecord, payers)
  invoice(@Asked() asked: Asked, @Body() { at }: EnteredRequest) {
    return this.orders.changeSeen(asked, (order, context) => domain.invoice(order, at, context));
  }

  /** The customer accepted it. */
  @Changes(':id/accept', OrderRecord, sellers)
  accept(@Asked() asked: Asked, @Body() told: StepOrderRequest) {
    return this.orders.changeSeen(asked, (order, context) => domain.accept(order, told, context));
  }

  /** The customer gives it back, for a reason; the goods are owed until they are there. */
  @Changes(':id/return', OrderRecord, sellers)
  takeReturn(@Asked() asked: Asked, @Body() told: ReturnOrderRequest) {
    return this.orders.changeSeen(asked, (order, context) =>
      domain.takeReturn(order, told, context),
    );
  }

  /** What was returned is back. */
  @Changes(':id/goods-back', OrderRecord, sellers)
  goodsBack(@Asked() asked: Asked, @Body() { at }: EnteredRequest) {
    return this.orders.changeSeen(asked, (order, context) =>
      domain.takeGoodsBack(order, at, context),
    );
  }

  /** What was returned will not come, for a reason. */
  @Changes(':id/give-up-goods', OrderRecord, managers)
  giveUpGoods(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.orders.changeSeen(asked, (order, context) =>
      domain.giveUpGoods(order, reason, context),
    );
  }

  /** It will not be delivered, for a reason. */
  @Changes(':id/cancel', OrderRecord, sellers)
  cancel(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.orders.changeSeen(asked, (order, context) => domain.cancel(order, reason, context));
  }
}
