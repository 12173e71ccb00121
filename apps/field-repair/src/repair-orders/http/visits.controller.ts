import { parseInstant, type Actor } from '@kefu/kernel';
import { Answers, By, IfMatch, Roles } from '@kefu/service';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  arrive,
  confirmAppointment,
  recordCustomerAbsent,
  recordRepair,
  recordUnsolved,
  reschedule,
  type RepairContext,
  type RepairDecision,
  type RepairOrder,
} from '../domain/index.js';
import { RepairOrders } from '../store/index.js';
import { DESK, FIELD } from './may-do.js';
import { windowOf } from './moments.js';
import {
  CustomerAbsentRequest,
  RepairedRequest,
  RescheduleRequest,
  UnsolvedRequest,
} from './requests.js';
import { ShowOrder } from './show-order.js';
import { RepairOrderView } from './views.js';

type Decide = (order: RepairOrder, context: RepairContext) => RepairDecision;

/** The appointment and what came of it: FR-04, FR-05, FR-11. */
@Controller('repair-orders')
export class VisitsController {
  constructor(
    @Inject(RepairOrders) private readonly orders: RepairOrders,
    @Inject(ShowOrder) private readonly show: ShowOrder,
  ) {}

  /** The customer agrees to the window of arrival (FR-04). */
  @Roles(...DESK)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/confirm')
  confirm(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return this.run(id, by, ifVersion, confirmAppointment);
  }

  /** Somebody cannot keep the appointment and says so in time (FR-05). */
  @Roles(...FIELD)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/reschedule')
  reschedule(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { window, ...request }: RescheduleRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const command = { ...request, ...(window ? { window: windowOf(window) } : {}) };
    return this.run(id, by, ifVersion, (order, context) => reschedule(order, command, context));
  }

  /** The technician was there in the window and met nobody (FR-05). */
  @Roles(...FIELD)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/customer-absent')
  customerAbsent(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { at, place, photoRef }: CustomerAbsentRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const evidence = { at: parseInstant(at), place, photoRef };
    return this.run(id, by, ifVersion, (order, context) =>
      recordCustomerAbsent(order, evidence, context),
    );
  }

  /** The technician is at the customer. */
  @Roles(...FIELD)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/arrive')
  arrive(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return this.run(id, by, ifVersion, arrive);
  }

  /** It works again; the customer is called back before the order closes (FR-13). */
  @Roles(...FIELD)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/repaired')
  repaired(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() request: RepairedRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.run(id, by, ifVersion, (order, context) => recordRepair(order, request, context));
  }

  /** It does not work yet; a next visit is promised (FR-11). */
  @Roles(...FIELD)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/unsolved')
  unsolved(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason, remark, nextVisitAt }: UnsolvedRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const command = { reason, remark, nextVisitAt: parseInstant(nextVisitAt) };
    return this.run(id, by, ifVersion, (order, context) => recordUnsolved(order, command, context));
  }

  private async run(id: string, by: Actor, ifVersion: number | undefined, decide: Decide) {
    return this.show.answer(await this.orders.change(id, by, decide, { ifVersion }), by);
  }
}
