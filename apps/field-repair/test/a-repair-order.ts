import { handbookOf, type Handbook } from '@kefu/handbook';
import {
  move,
  newId,
  plusMillis,
  Refusal,
  system,
  type Actor,
  type Decision,
  type Happened,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import * as repair from '../src/repair-orders/domain/index.js';
import type {
  RepairContext,
  RepairOrder,
  RepairOrderStatus,
  StaffMember,
  Window,
} from '../src/repair-orders/domain/index.js';

/** Monday, 10:00 at the centre. */
export const MONDAY_10: Instant = '2026-11-23T02:00:00.000Z';
export const handbook: Handbook = handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } });

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);

const person = (roles: string[], regions = ['east']): Actor => ({
  id: newId(),
  kind: 'person',
  roles,
  regions,
});

export const agent = person(['agent']);
export const colleague = person(['agent']);
export const lead = person(['repair-lead']);
export const technician = person(['technician']);
export const otherTechnician = person(['technician']);
export const manager = person(['manager'], ['*']);
export const agentOfWest = person(['agent'], ['west']);
export const kefu = system('test');

export const teamId = newId();
export const customerId = newId();
export const contactId = newId();
export const callbackId = newId();

export const staff = (who: Actor, more: Partial<StaffMember> = {}): StaffMember => ({
  id: who.id,
  roles: who.roles,
  regionIds: who.regions,
  teamId,
  leadId: lead.id,
  free: true,
  refusedByCustomer: false,
  ...more,
});

export const asset: repair.ReportedAsset & { readonly id: string } = {
  id: newId(),
  customerId,
  regionId: 'east',
  model: 'KM-227',
  category: 'copier',
  contractKind: 'contract',
  served: true,
};

export const fault: repair.ReportFault = {
  customerId,
  assetId: asset.id,
  channel: 'phone',
  faultCode: 'paper-jam',
  fault: '卡纸',
  callerName: '王一',
  callbackPhone: '13800005678',
};

/** One order with its clock, what happened to it, and which timers run. */
export class ARepairOrder {
  order!: RepairOrder;
  readonly events: Happened[] = [];
  readonly running = new Map<string, TimerChange & { do: 'start' }>();
  readonly settled: string[] = [];

  constructor(public now: Instant = MONDAY_10) {}

  as(by: Actor): RepairContext {
    return { now: this.now, newId, by, handbook };
  }

  after(millis: number): this {
    this.now = plusMillis(this.now, millis);
    return this;
  }

  /** Takes a decision over, as the use-case primitive would. */
  take(made: Decision<RepairOrder>): this {
    const decision = repair.dated(made);
    this.order = decision.next;
    this.events.push(...decision.events);
    for (const timer of decision.timers ?? []) {
      if (timer.do === 'start') this.running.set(timer.kind, timer);
      else if (this.running.delete(timer.kind)) this.settled.push(`${timer.do} ${timer.kind}`);
    }
    return this;
  }

  report(by = agent): this {
    return this.take(repair.reportFault(fault, asset, 'R00000001', this.as(by)));
  }

  notifyLead(by = agent): this {
    return this.take(repair.notifyLead(this.order, staff(lead), this.as(by)));
  }

  dispatch(who: StaffMember = staff(technician)): this {
    return this.take(repair.dispatchTechnician(this.order, who, {}, this.as(lead)));
  }

  window(from = hours(1), to = hours(2)): Window {
    return { from: plusMillis(this.now, from), to: plusMillis(this.now, to) };
  }

  accept(window = this.window()): this {
    return this.take(repair.acceptVisit(this.order, window, this.as(technician)));
  }

  confirm(): this {
    return this.take(repair.confirmAppointment(this.order, this.as(agent)));
  }

  arrive(at?: Instant): this {
    return this.take(repair.arrive(this.order, { at }, this.as(technician)));
  }

  repaired(): this {
    return this.take(
      repair.recordRepair(this.order, { resultCode: 'part-replaced' }, this.as(technician)),
    );
  }

  unsolved(): this {
    const command = { reason: 'part-missing', nextVisitAt: plusMillis(this.now, hours(20)) };
    return this.take(repair.recordUnsolved(this.order, command, this.as(technician)));
  }

  sign(): this {
    const command = {
      signer: 'customer' as const,
      inPerson: true,
      signedAt: this.now,
      reference: 'box 7',
    };
    const customer = { kind: 'person' as const, contactIds: [] };
    return this.take(repair.signReceipt(this.order, command, customer, this.as(agent)));
  }

  close(): this {
    return this.take(repair.closeAfterCallback(this.order, callbackId, this.as(kefu)));
  }

  /** Types of what happened, in short: `reported notified …`. */
  get story(): string {
    return this.events.map(({ of }) => of.type.split('.').at(-2)).join(' ');
  }

  last(fact: string): Record<string, unknown> {
    const found = this.events.findLast(({ of }) => of.type.split('.').at(-2) === fact);
    if (!found) throw new Error(`${fact} did not happen`);
    return found.data as Record<string, unknown>;
  }
}

const ways: Record<RepairOrderStatus, (order: ARepairOrder) => ARepairOrder> = {
  reported: (o) => o.report(),
  notified: (o) => ways.reported(o).after(minutes(2)).notifyLead(),
  dispatched: (o) => ways.notified(o).after(minutes(3)).dispatch(),
  confirmed: (o) => ways.dispatched(o).after(minutes(2)).accept().after(minutes(1)).confirm(),
  'on-site': (o) => ways.confirmed(o).after(hours(1)).arrive(),
  unsolved: (o) => ways['on-site'](o).after(hours(1)).unsolved(),
  repaired: (o) => ways['on-site'](o).after(hours(1)).repaired(),
  signed: (o) => ways.repaired(o).after(minutes(5)).sign(),
  closed: (o) => ways.signed(o).after(hours(20)).close(),
  cancelled: (o) => {
    ways.notified(o);
    return o.take(repair.cancelOrder(o.order, { reason: 'fixed-itself' }, o.as(agent)));
  },
  voided: (o) => {
    ways.notified(o);
    return o.take(repair.voidOrder(o.order, { reason: 'wrong-asset' }, o.as(manager)));
  },
};

/** An order that came into that state by the usual deeds. */
export const orderIn = (status: RepairOrderStatus): ARepairOrder =>
  ways[status](new ARepairOrder());

/** The refusal that some work ends in. */
export const refusalOf = (work: () => unknown): { code: string; rule?: string } => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) {
      return { code: error.code, ...(error.rule ? { rule: error.rule } : {}) };
    }
    throw error;
  }
  throw new Error('nothing was refused');
};

export const isLegal = (from: RepairOrderStatus, to: RepairOrderStatus): boolean => {
  try {
    return move(repair.repairOrderTransitions, from, to) === to;
  } catch {
    return false;
  }
};
