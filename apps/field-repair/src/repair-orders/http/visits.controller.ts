import { parseInstant } from '@kefu/kernel';
import { Asked, Changes } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import {
  arrive,
  confirmAppointment,
  recordCustomerAbsent,
  recordRepair,
  recordUnsolved,
  reschedule,
} from '../domain/index.js';
import { RepairOrderRecord } from '../store/index.js';
import {
  CustomerAbsentRequest,
  RepairedRequest,
  RescheduleRequest,
  UnsolvedRequest,
  windowOf,
} from './requests.js';
import { desk, field } from './roles.js';
import { ShowOrders } from './show-orders.js';

/** The appointment and what came of it: FR-04, FR-05, FR-11. */
@Controller('repair-orders')
export class VisitsController {
  constructor(private readonly show: ShowOrders) {}

  /** The customer agrees to the window of arrival (FR-04). */
  @Changes(':id/confirm', RepairOrderRecord, desk)
  confirm(@Asked() asked: Asked) {
    return this.show.after(asked, confirmAppointment);
  }

  /** Somebody cannot keep the appointment and says so in time (FR-05). */
  @Changes(':id/reschedule', RepairOrderRecord, field)
  reschedule(@Asked() asked: Asked, @Body() { window, ...why }: RescheduleRequest) {
    const command = { ...why, window: window && windowOf(window) };
    return this.show.after(asked, (order, context) => reschedule(order, command, context));
  }

  /** The technician was there in the window and met nobody (FR-05). */
  @Changes(':id/customer-absent', RepairOrderRecord, field)
  customerAbsent(@Asked() asked: Asked, @Body() { at, ...seen }: CustomerAbsentRequest) {
    const evidence = { at: parseInstant(at), ...seen };
    return this.show.after(asked, (order, context) =>
      recordCustomerAbsent(order, evidence, context),
    );
  }

  /** The technician is at the customer. */
  @Changes(':id/arrive', RepairOrderRecord, field)
  arrive(@Asked() asked: Asked) {
    return this.show.after(asked, arrive);
  }

  /** It works again; the customer is called back before the order closes (FR-13). */
  @Changes(':id/repaired', RepairOrderRecord, field)
  repaired(@Asked() asked: Asked, @Body() result: RepairedRequest) {
    return this.show.after(asked, (order, context) => recordRepair(order, result, context));
  }

  /** It does not work yet; a next visit is promised (FR-11). */
  @Changes(':id/unsolved', RepairOrderRecord, field)
  unsolved(@Asked() asked: Asked, @Body() { nextVisitAt, ...why }: UnsolvedRequest) {
    const command = { ...why, nextVisitAt: parseInstant(nextVisitAt) };
    return this.show.after(asked, (order, context) => recordUnsolved(order, command, context));
  }
}
