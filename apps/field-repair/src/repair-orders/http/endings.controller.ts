import { parseInstant, type Actor } from '@kefu/kernel';
import { Answers, By, IfMatch, Roles } from '@kefu/service';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  cancelOrder,
  closeUnconfirmed,
  signReceipt,
  voidOrder,
  type RepairContext,
  type RepairDecision,
  type RepairOrder,
} from '../domain/index.js';
import { AssetRecords, RepairOrders } from '../store/index.js';
import { DESK, MANAGER } from './may-do.js';
import { ReasonRequest, ReceiptRequest } from './requests.js';
import { ShowOrder } from './show-order.js';
import { RepairOrderView } from './views.js';

type Decide = (order: RepairOrder, context: RepairContext) => RepairDecision;

/** The receipt, and every end that people decide; the usual one comes by callback (FR-13). */
@Controller('repair-orders')
export class EndingsController {
  constructor(
    @Inject(RepairOrders) private readonly orders: RepairOrders,
    @Inject(AssetRecords) private readonly records: AssetRecords,
    @Inject(ShowOrder) private readonly show: ShowOrder,
  ) {}

  /** The customer has signed for the repair (FR-12). */
  @Roles(...DESK, 'archivist')
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/sign-receipt')
  async sign(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() request: ReceiptRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const { customerId } = (await this.orders.get(id)).state;
    const customer = await this.records.signatoriesOf(customerId);
    const { signer, contactId, inPerson, reference } = request;
    const signedAt = parseInstant(request.signedAt);
    const command = { signer, contactId, inPerson, signedAt, reference };
    return this.run(id, by, ifVersion, (order, context) =>
      signReceipt(order, command, customer, context),
    );
  }

  /** G-02: of a customer who cannot be reached. */
  @Roles(...MANAGER)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/close-unconfirmed')
  close(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() why: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.run(id, by, ifVersion, (order, context) => closeUnconfirmed(order, why, context));
  }

  /** The customer needs no repair any more. */
  @Roles(...DESK)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/cancel')
  cancel(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() why: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.run(id, by, ifVersion, (order, context) => cancelOrder(order, why, context));
  }

  /** G-03: of an order that was entered in error. */
  @Roles(...MANAGER)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/void')
  void(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() why: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.run(id, by, ifVersion, (order, context) => voidOrder(order, why, context));
  }

  private async run(id: string, by: Actor, ifVersion: number | undefined, decide: Decide) {
    return this.show.answer(await this.orders.change(id, by, decide, { ifVersion }), by);
  }
}
