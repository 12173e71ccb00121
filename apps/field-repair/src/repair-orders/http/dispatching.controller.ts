import { Answers, Asked, Changes, CodedReasonRequest, ListOf, Roles } from '@kefu/service';
import { Body, Controller, Get, Query } from '@nestjs/common';
import { declineVisit } from '../domain/index.js';
import {
  RepairOrderRecord,
  RepairOrders,
  SendPeople,
  Technicians,
  TechnicianView,
} from '../store/index.js';
import {
  AcceptRequest,
  asWindow,
  DispatchRequest,
  FreeQuery,
  NotifyRequest,
  windowOf,
} from './requests.js';
import { desk, field, leads } from './roles.js';
import { ShowOrders } from './show-orders.js';

/** From the report until somebody is on the way: FR-02, FR-03, FR-07. */
@Controller('repair-orders')
export class DispatchingController {
  constructor(
    private readonly orders: RepairOrders,
    private readonly sending: SendPeople,
    private readonly technicians: Technicians,
    private readonly show: ShowOrders,
  ) {}

  /** Records that the repair lead, or a technician, was told of the order (FR-02). */
  @Changes(':id/notify', RepairOrderRecord, desk)
  async notify(@Asked() asked: Asked, @Body() { personId, as }: NotifyRequest) {
    return this.show.to(asked.by, await this.sending.notify(asked, personId, as));
  }

  /** Sends a technician (FR-03); one of another region only for a reason (FR-07). */
  @Changes(':id/dispatch', RepairOrderRecord, leads)
  async dispatch(@Asked() asked: Asked, @Body() { technicianId, ...how }: DispatchRequest) {
    return this.show.to(asked.by, await this.sending.dispatch(asked, technicianId, how));
  }

  /** The technician takes the visit and names the window of arrival (FR-04). */
  @Changes(':id/accept', RepairOrderRecord, field)
  async accept(@Asked() asked: Asked, @Body() { window }: AcceptRequest) {
    return this.show.to(asked.by, await this.sending.accept(asked, windowOf(window)));
  }

  /** The technician cannot take the visit; the lead sends somebody else. */
  @Changes(':id/decline', RepairOrderRecord, field)
  decline(@Asked() asked: Asked, @Body() why: CodedReasonRequest) {
    return this.show.after(asked, (order, context) => declineVisit(order, why, context));
  }

  /** The customer does not want this technician, who is not sent to them again (FR-07). */
  @Changes(':id/refuse-technician', RepairOrderRecord, desk)
  async refuse(@Asked() asked: Asked, @Body() why: CodedReasonRequest) {
    return this.show.to(asked.by, await this.sending.refuse(asked, why));
  }

  /** Whom the lead could send: free in the window, of the region, not refused by this customer (FR-07). */
  @Roles(...desk, ...leads)
  @Answers(ListOf(TechnicianView))
  @Get(':id/suggestions')
  async suggestions(@Asked() { id, by }: Asked, @Query() query: FreeQuery) {
    const { regionId, customerId } = (await this.orders.seen(id, by)).state;
    const window = asWindow(query);
    return { items: await this.technicians.suggestions(regionId, customerId, window) };
  }
}
