import { parseInstant } from '@kefu/kernel';
import { Asked, Changes, CodedReasonRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import {
  arrive,
  recordCustomerAbsent,
  recordRepair,
  recordUnsolved,
  reschedule,
  withdrawNoShow,
} from '../domain/index.js';
import { Evidences, RepairOrderRecord, SendPeople } from '../store/index.js';
import {
  CustomerAbsentRequest,
  EnteredRequest,
  instantOf,
  RepairedRequest,
  RescheduleRequest,
  UnsolvedRequest,
  windowOf,
} from './requests.js';
import { desk, field, leads } from './roles.js';
import { ShowOrders } from './show-orders.js';

/** The appointment and what came of it: FR-04, FR-05, FR-11. */
@Controller('repair-orders')
export class VisitsController {
  constructor(
    private readonly evidences: Evidences,
    private readonly sending: SendPeople,
    private readonly show: ShowOrders,
  ) {}

  /** The customer agrees to the window of arrival (FR-04). */
  @Changes(':id/confirm', RepairOrderRecord, desk)
  async confirm(@Asked() asked: Asked) {
    return this.show.to(asked.by, await this.sending.confirm(asked));
  }

  /** Somebody cannot keep the appointment and says so in time (FR-05). */
  @Changes(':id/reschedule', RepairOrderRecord, field)
  reschedule(@Asked() asked: Asked, @Body() { window, at, ...why }: RescheduleRequest) {
    const command = { ...why, at: instantOf(at), window: window && windowOf(window) };
    return this.show.after(asked, (order, context) => reschedule(order, command, context));
  }

  /** The technician was there in the window and met nobody (FR-05). */
  @Changes(':id/customer-absent', RepairOrderRecord, field)
  customerAbsent(@Asked() asked: Asked, @Body() { at, ...seen }: CustomerAbsentRequest) {
    const evidence = { at: parseInstant(at), ...seen };
    return this.show.after(asked, async (order, context) => {
      await this.evidences.has(order, evidence.photoRef);
      return recordCustomerAbsent(order, evidence, context);
    });
  }

  /**
   * The last no-show of a technician was none: somebody had been there, or word had come, and it was
   * entered late (FR-05). It stays on record and charges nobody.
   */
  @Changes(':id/withdraw-no-show', RepairOrderRecord, leads)
  withdrawNoShow(@Asked() asked: Asked, @Body() why: CodedReasonRequest) {
    return this.show.after(asked, (order, context) => withdrawNoShow(order, why, context));
  }

  /** The technician is at the customer, or was. */
  @Changes(':id/arrive', RepairOrderRecord, field)
  arrive(@Asked() asked: Asked, @Body() { at }: EnteredRequest) {
    return this.show.after(asked, (order, context) =>
      arrive(order, { at: instantOf(at) }, context),
    );
  }

  /** It works again; the customer is called back before the order closes (FR-13). */
  @Changes(':id/repaired', RepairOrderRecord, field)
  repaired(@Asked() asked: Asked, @Body() { at, ...result }: RepairedRequest) {
    const command = { ...result, at: instantOf(at) };
    return this.show.after(asked, (order, context) => recordRepair(order, command, context));
  }

  /** It does not work yet; a next visit is promised (FR-11). */
  @Changes(':id/unsolved', RepairOrderRecord, field)
  unsolved(@Asked() asked: Asked, @Body() { nextVisitAt, at, ...why }: UnsolvedRequest) {
    const command = { ...why, at: instantOf(at), nextVisitAt: parseInstant(nextVisitAt) };
    return this.show.after(asked, (order, context) => recordUnsolved(order, command, context));
  }
}
