// class-transformer's @Type reads and writes metadata when an event class is made
import 'reflect-metadata';
import { RepairOrderReportedV1 } from './repair-order-reported.v1.js';
import { RepairOrderRepeatReportedV1 } from './repair-order-repeat-reported.v1.js';
import { RepairOrderNotifiedV1 } from './repair-order-notified.v1.js';
import { RepairOrderDispatchedV1 } from './repair-order-dispatched.v1.js';
import { RepairOrderAcceptedV1 } from './repair-order-accepted.v1.js';
import { RepairOrderConfirmedV1 } from './repair-order-confirmed.v1.js';
import { RepairOrderDeclinedV1 } from './repair-order-declined.v1.js';
import { RepairOrderTechnicianRefusedV1 } from './repair-order-technician-refused.v1.js';
import { RepairOrderRescheduledV1 } from './repair-order-rescheduled.v1.js';
import { RepairOrderNoShowRecordedV1 } from './repair-order-no-show-recorded.v1.js';
import { RepairOrderArrivedV1 } from './repair-order-arrived.v1.js';
import { RepairOrderRepairedV1 } from './repair-order-repaired.v1.js';
import { RepairOrderUnsolvedV1 } from './repair-order-unsolved.v1.js';
import { RepairOrderSignedV1 } from './repair-order-signed.v1.js';
import { RepairOrderClosedV1 } from './repair-order-closed.v1.js';
import { RepairOrderCancelledV1 } from './repair-order-cancelled.v1.js';
import { RepairOrderVoidedV1 } from './repair-order-voided.v1.js';
import { RepairOrderOwnerChangedV1 } from './repair-order-owner-changed.v1.js';
import { RepairOrderDeadlineBreachedV1 } from './repair-order-deadline-breached.v1.js';

export * from './arrival-window.js';
export * from './repair-order-reported.v1.js';
export * from './repair-order-repeat-reported.v1.js';
export * from './repair-order-notified.v1.js';
export * from './repair-order-dispatched.v1.js';
export * from './repair-order-accepted.v1.js';
export * from './repair-order-confirmed.v1.js';
export * from './repair-order-declined.v1.js';
export * from './repair-order-technician-refused.v1.js';
export * from './repair-order-rescheduled.v1.js';
export * from './repair-order-no-show-recorded.v1.js';
export * from './repair-order-arrived.v1.js';
export * from './repair-order-repaired.v1.js';
export * from './repair-order-unsolved.v1.js';
export * from './repair-order-signed.v1.js';
export * from './repair-order-closed.v1.js';
export * from './repair-order-cancelled.v1.js';
export * from './repair-order-voided.v1.js';
export * from './repair-order-owner-changed.v1.js';
export * from './repair-order-deadline-breached.v1.js';

/** Every event that field-repair publishes, in the versions that it publishes now. */
export const events = [
  RepairOrderReportedV1,
  RepairOrderRepeatReportedV1,
  RepairOrderNotifiedV1,
  RepairOrderDispatchedV1,
  RepairOrderAcceptedV1,
  RepairOrderConfirmedV1,
  RepairOrderDeclinedV1,
  RepairOrderTechnicianRefusedV1,
  RepairOrderRescheduledV1,
  RepairOrderNoShowRecordedV1,
  RepairOrderArrivedV1,
  RepairOrderRepairedV1,
  RepairOrderUnsolvedV1,
  RepairOrderSignedV1,
  RepairOrderClosedV1,
  RepairOrderCancelledV1,
  RepairOrderVoidedV1,
  RepairOrderOwnerChangedV1,
  RepairOrderDeadlineBreachedV1,
] as const;
