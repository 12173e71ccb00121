import type { Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import {
  acceptVisit,
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
      const { status, notice, customerId } = order;
      const told =
        status === 'notified' && notice?.as === 'technician' ? notice.personId : undefined;
      if (told) requireStillOffered(order, await this.technicians.member(told, customerId));
      return acceptVisit(order, window, context);
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
}
