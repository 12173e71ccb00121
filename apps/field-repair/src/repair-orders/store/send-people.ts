import type { Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import {
  acceptVisit,
  confirmAppointment,
  dispatchTechnician,
  notifyLead,
  notifyTechnician,
  refuseTechnician,
  requireStillOffered,
  type DispatchTechnician,
  type Notice,
  type RepairOrder,
  type Window,
  type WithReason,
} from '../domain/index.js';
import { RepairOrders } from './repair-orders.js';
import { Technicians } from './technicians.js';

/** What is decided by who works here and whom the customer refused: gathered under the order's lock. */
@Injectable()
export class SendPeople {
  constructor(
    private readonly orders: RepairOrders,
    private readonly technicians: Technicians,
  ) {}

  notify(asked: Asked, personId: string, as: Notice['as']): Promise<Stored<RepairOrder>> {
    const notify = as === 'technician' ? notifyTechnician : notifyLead;
    return this.orders.changeSeen(asked, async (order, context) =>
      notify(order, await this.technicians.member(personId, order.customerId), context),
    );
  }

  dispatch(asked: Asked, technicianId: string, how: DispatchTechnician) {
    return this.orders.changeSeen(asked, async (order, context) => {
      const person = await this.technicians.member(technicianId, order.customerId);
      return dispatchTechnician(order, person, how, context);
    });
  }

  accept(asked: Asked, window: Window): Promise<Stored<RepairOrder>> {
    return this.orders.changeSeen(asked, async (order, context) => {
      await this.requireStillOffered(order);
      return acceptVisit(order, window, context);
    });
  }

  confirm(asked: Asked): Promise<Stored<RepairOrder>> {
    return this.orders.changeSeen(asked, async (order, context) => {
      await this.requireStillOffered(order);
      return confirmAppointment(order, context);
    });
  }

  refuse(asked: Asked, why: WithReason): Promise<Stored<RepairOrder>> {
    return this.orders.changeSeen(asked, async (order, context) => {
      const decision = refuseTechnician(order, why, context);
      const refused = decision.next.refusedTechnicianIds.at(-1);
      if (refused) await this.technicians.recordRefusal(order.customerId, refused, order.id);
      return decision;
    });
  }

  /** The customer may have refused them meanwhile, on another order (FR-07). */
  private async requireStillOffered(order: RepairOrder): Promise<void> {
    const { status, notice, technician, customerId } = order;
    const told = status === 'notified' && notice?.as === 'technician' ? notice.personId : undefined;
    const coming = status === 'dispatched' ? technician?.id : told;
    if (coming) requireStillOffered(order, await this.technicians.member(coming, customerId));
  }
}
