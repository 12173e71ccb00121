import type { Actor } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import { Answers, By, IfMatch, ListOf, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  acceptVisit,
  declineVisit,
  dispatchTechnician,
  keep,
  mayAct,
  notifyLead,
  notifyTechnician,
  refuseTechnician,
  type RepairOrder,
  type StaffMember,
} from '../domain/index.js';
import { AssetRecords, RepairOrders, StaffRecords } from '../store/index.js';
import { DESK, FIELD, LEADS } from './may-do.js';
import { windowOf } from './moments.js';
import { AcceptRequest, DispatchRequest, NotifyRequest, ReasonRequest } from './requests.js';
import { ShowOrder } from './show-order.js';
import { RepairOrderView, TechnicianView } from './views.js';

/** From the report until somebody is on his way: FR-02, FR-03, FR-07. */
@Controller('repair-orders')
export class DispatchingController {
  constructor(
    @Inject(RepairOrders) private readonly orders: RepairOrders,
    @Inject(StaffRecords) private readonly staff: StaffRecords,
    @Inject(AssetRecords) private readonly records: AssetRecords,
    @Inject(ShowOrder) private readonly show: ShowOrder,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Tells the repair lead, or a technician, of the order (FR-02). */
  @Roles(...DESK)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/notify')
  async notify(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { personId, as }: NotifyRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const notify = as === 'technician' ? notifyTechnician : notifyLead;
    const stored = await this.withMember(id, personId, (person) =>
      this.orders.change(id, by, (order, context) => notify(order, person, context), { ifVersion }),
    );
    return this.show.answer(stored, by);
  }

  /** Sends a technician (FR-03); one of another region only for a reason (FR-07). */
  @Roles(...LEADS)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/dispatch')
  async dispatch(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { technicianId, outOfRegionReason }: DispatchRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const stored = await this.withMember(id, technicianId, (person) =>
      this.orders.change(
        id,
        by,
        (order, context) => dispatchTechnician(order, person, { outOfRegionReason }, context),
        { ifVersion },
      ),
    );
    return this.show.answer(stored, by);
  }

  /** The technician takes the visit and names the window of arrival (FR-04). */
  @Roles(...FIELD)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/accept')
  async accept(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { window }: AcceptRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const stored = await this.orders.change(
      id,
      by,
      (order, context) => acceptVisit(order, windowOf(window), context),
      { ifVersion },
    );
    return this.show.answer(stored, by);
  }

  /** The technician cannot take the visit; the lead sends somebody else. */
  @Roles(...FIELD)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/decline')
  async decline(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() why: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const stored = await this.orders.change(
      id,
      by,
      (order, context) => declineVisit(order, why, context),
      { ifVersion },
    );
    return this.show.answer(stored, by);
  }

  /** The customer does not want this technician, who is not sent to them again (FR-07). */
  @Roles(...DESK)
  @Answers(RepairOrderView)
  @HttpCode(200)
  @Post(':id/refuse-technician')
  async refuse(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() why: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const stored = await this.database.transaction(async () => {
      const customerId = await this.customerOf(id);
      await this.staff.oneAtATimeFor(customerId);
      const refused = await this.orders.change(
        id,
        by,
        (order, context) => refuseTechnician(order, why, context),
        { ifVersion },
      );
      const technicianId = refused.state.refusedTechnicianIds.at(-1);
      if (technicianId) await this.staff.recordRefusal(customerId, technicianId, id);
      return refused;
    });
    return this.show.answer(stored, by);
  }

  /** Whom the lead could send: free, of the region, not refused by this customer. */
  @Roles(...DESK, ...LEADS)
  @Answers(ListOf(TechnicianView))
  @Get(':id/suggestions')
  async suggestions(@By() by: Actor, @Param('id') id: string) {
    const { state } = await this.orders.get(id);
    keep(mayAct, { order: state, by });
    return { items: await this.staff.suggestions(state.regionId, state.customerId) };
  }

  /** Stays so until the transaction ends: a merger waits, with whom he refused (CU-01). */
  private async customerOf(orderId: string): Promise<string> {
    const { state } = await this.orders.get(orderId);
    return this.records.standing(state.customerId);
  }

  private withMember(
    orderId: string,
    personId: string,
    work: (person: StaffMember) => Promise<Stored<RepairOrder>>,
  ): Promise<Stored<RepairOrder>> {
    return this.database.transaction(async () => {
      const customerId = await this.customerOf(orderId);
      await this.staff.oneAtATimeFor(customerId);
      return work(await this.staff.member(personId, customerId));
    });
  }
}
