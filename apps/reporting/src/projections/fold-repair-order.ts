import {
  RepairOrderArrivedV1,
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderDeadlineBreachedV1,
  RepairOrderDeclinedV1,
  RepairOrderDispatchedV1,
  RepairOrderNoShowRecordedV1,
  RepairOrderNoShowWithdrawnV1,
  RepairOrderNotifiedV1,
  RepairOrderRepeatReportedV1,
  RepairOrderReportedV1,
  RepairOrderRescheduledV1,
  RepairOrderSignedV1,
  RepairOrderTechnicianRefusedV1,
  RepairOrderUnsolvedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import type { EventMeta } from '@kefu/messaging';
import { breachOf, personOf } from './breach-of.js';
import { first, minutesBetween, then } from './fold.js';
import { toldAgain, type ToldAgain } from './tell-again.js';
import type { WithdrawnNoShow } from './withdraw-no-shows.js';
import type { BreachRow, HolderRow, OrderRow, RecordRow } from './tables.js';

export class OrderFacts {
  readonly records: RecordRow[] = [];
  readonly breaches: BreachRow[] = [];
  readonly holders: HolderRow[] = [];
  readonly again: ToldAgain[] = [];
  readonly withdrawn: WithdrawnNoShow[] = [];

  record(order: OrderRow, meta: EventMeta, fact: Fact): void {
    const { sequence } = meta;
    this.records.push({
      subjectId: order.id,
      sequence,
      orderId: order.id,
      callbackId: null,
      regionId: order.regionId,
      teamId: order.teamId,
      technicianId: order.technicianId,
      rule: null,
      personId: null,
      value: null,
      ...fact,
    });
  }

  /** The order went to somebody else, or to nobody. */
  hold(order: OrderRow, meta: EventMeta, team: string | null, technician: string | null): void {
    if (order.teamId === team && order.technicianId === technician) return;
    order.teamId = team;
    order.technicianId = technician;
    const { sequence, time: at } = meta;
    this.holders.push({ orderId: order.id, sequence, at, teamId: team, technicianId: technician });
  }
}

type Fact = Pick<RecordRow, 'figure' | 'at'> & Partial<RecordRow>;

const end = (order: OrderRow, at: string, ending: NonNullable<OrderRow['ending']>): void => {
  order.endedAt = at;
  order.ending = ending;
};

const reported = first(RepairOrderReportedV1, (data, meta, out: OrderFacts): OrderRow => {
  const { number, customerId, assetId, regionId, model, category } = data;
  const { contractKind, channel, faultCode, reportedAt } = data;
  const order: OrderRow = {
    id: meta.aggregateId,
    ...{ number, customerId, assetId, regionId, model, category },
    ...{ contractKind, channel, faultCode, reportedAt },
    ...{ teamId: null, technicianId: null, notifiedAt: null, dispatchedAt: null },
    ...{ arrivedAt: null, signedAt: null, endedAt: null, ending: null, firstTimeFix: null },
    ...{ visits: 0, repeats: 0, timesUnsolved: 0, noShows: 0 },
  };
  out.record(order, meta, { figure: 'reported', at: reportedAt });
  return order;
});

const repeated = then(
  RepairOrderRepeatReportedV1,
  (order: OrderRow, data, meta, out: OrderFacts) => {
    order.repeats = data.repeat;
    out.record(order, meta, { figure: 'repeat-reports', at: data.reportedAt });
  },
);

const notified = then(RepairOrderNotifiedV1, (order: OrderRow, data, meta, out: OrderFacts) => {
  out.hold(order, meta, data.teamId ?? order.teamId, order.technicianId);
  if (order.notifiedAt !== null) return;
  order.notifiedAt = data.notifiedAt;
  const value = minutesBetween(order.reportedAt, data.notifiedAt);
  out.record(order, meta, { figure: 'time-to-notify', at: data.notifiedAt, value });
});

const dispatched = then(RepairOrderDispatchedV1, (order: OrderRow, data, meta, out: OrderFacts) => {
  out.hold(order, meta, data.teamId ?? null, data.technicianId);
  if (order.dispatchedAt !== null) return;
  order.dispatchedAt = data.dispatchedAt;
  const value = minutesBetween(order.notifiedAt ?? order.reportedAt, data.dispatchedAt);
  out.record(order, meta, { figure: 'time-to-dispatch', at: data.dispatchedAt, value });
});

const arrived = then(RepairOrderArrivedV1, (order: OrderRow, data, meta, out: OrderFacts) => {
  order.visits = data.visit;
  if (order.arrivedAt !== null) return;
  order.arrivedAt = data.arrivedAt;
  const value = minutesBetween(order.reportedAt, data.arrivedAt);
  const { technicianId } = data;
  out.record(order, meta, { figure: 'time-to-arrive', at: data.arrivedAt, technicianId, value });
});

const declined = then(RepairOrderDeclinedV1, (order: OrderRow, data, meta, out: OrderFacts) => {
  const { technicianId } = data;
  out.record(order, meta, { figure: 'visits-declined', at: meta.time, technicianId });
  out.hold(order, meta, order.teamId, null);
});

const refused = then(
  RepairOrderTechnicianRefusedV1,
  (order: OrderRow, data, meta, out: OrderFacts) => {
    const { technicianId } = data;
    out.record(order, meta, { figure: 'technicians-refused', at: meta.time, technicianId });
    if (order.technicianId === technicianId) out.hold(order, meta, order.teamId, null);
  },
);

const rescheduled = then(
  RepairOrderRescheduledV1,
  (order: OrderRow, { technicianId }, meta, out: OrderFacts) => {
    out.record(order, meta, { figure: 'rescheduled', at: meta.time, technicianId });
  },
);

const noShow = then(RepairOrderNoShowRecordedV1, (order: OrderRow, data, meta, out: OrderFacts) => {
  const { who, technicianId } = data;
  const teamId = data.teamId ?? order.teamId;
  if (who === 'technician') order.noShows += 1;
  // The day is that of the appointment, whenever it was put on record
  const at = data.window.to < meta.time ? data.window.to : meta.time;
  out.record(order, meta, { figure: `no-shows-${who}`, at, technicianId, teamId });
});

const noShowWithdrawn = then(
  RepairOrderNoShowWithdrawnV1,
  (order: OrderRow, { technicianId, window: { from, to } }, { sequence }, out: OrderFacts) => {
    order.noShows = Math.max(0, order.noShows - 1);
    out.withdrawn.push({ orderId: order.id, sequence, technicianId, from, to });
  },
);

const unsolved = then(RepairOrderUnsolvedV1, (order: OrderRow, data, meta, out: OrderFacts) => {
  order.timesUnsolved += 1;
  const technicianId = data.technicianId ?? order.technicianId;
  out.record(order, meta, { figure: 'unsolved', at: meta.time, technicianId });
});

const signed = then(RepairOrderSignedV1, (order: OrderRow, data, meta, out: OrderFacts) => {
  order.signedAt = data.signedAt;
  const { technicianId } = data;
  out.record(order, meta, { figure: 'signed', at: data.signedAt, technicianId });
});

const closed = then(RepairOrderClosedV1, (order: OrderRow, data, meta, out: OrderFacts) => {
  const { closedAt: at, outcome, firstTimeFix } = data;
  end(order, at, outcome);
  order.firstTimeFix = firstTimeFix;
  out.record(order, meta, { figure: 'closed', at });
  const value = minutesBetween(order.reportedAt, at);
  out.record(order, meta, { figure: 'time-to-close', at, value });
  if (outcome === 'unconfirmed') out.record(order, meta, { figure: 'closed-unconfirmed', at });
  else out.record(order, meta, { figure: 'first-time-fix', at, value: firstTimeFix ? 1 : 0 });
});

const cancelled = then(RepairOrderCancelledV1, (order: OrderRow, _data, meta, out: OrderFacts) => {
  end(order, meta.time, 'cancelled');
  out.record(order, meta, { figure: 'cancelled', at: meta.time });
});

const voided = then(RepairOrderVoidedV1, (order: OrderRow, _data, meta, out: OrderFacts) => {
  end(order, meta.time, 'voided');
  out.record(order, meta, { figure: 'voided', at: meta.time });
});

const breached = then(
  RepairOrderDeadlineBreachedV1,
  (order: OrderRow, data, meta, out: OrderFacts) => {
    // Told once more, one level up: it is the same breach (G-01)
    if (data.again !== undefined) {
      out.again.push(toldAgain(data, meta));
      return;
    }
    const { rule, dueAt, regionId } = data;
    const personId = personOf(data.responsibleId);
    const teamId = data.teamId ?? order.teamId;
    const technicianId = data.technicianId ?? order.technicianId;
    const at = dueAt;
    const dimensions = { rule, personId, regionId, teamId, technicianId };
    out.record(order, meta, { figure: 'breaches', at, ...dimensions });
    out.breaches.push(breachOf(data, meta));
  },
);

export const orderSteps = [
  reported,
  repeated,
  notified,
  dispatched,
  arrived,
  declined,
  refused,
  rescheduled,
  noShow,
  noShowWithdrawn,
  unsolved,
  signed,
  closed,
  cancelled,
  voided,
  breached,
] as const;
