import { refusedByRule, type Instant } from '@kefu/kernel';
import { wrongState } from './life-cycle.js';
import type { RepairOrder, Visit, Window } from './repair-order.js';

/** In which an appointment can be answered for: also after it was recorded as missed, entered late. */
export const appointed = ['confirmed', 'on-site', 'dispatched'] as const;

/** The technician and the agreed window of such an order. */
export const visitUnderWay = (
  order: RepairOrder,
  rule: string,
): { readonly technicianId: string; readonly window: Window } => {
  const { technician, appointment, status } = order;
  const agreed = status === 'dispatched' ? appointment?.missed : appointment;
  if (!technician || !appointment || !agreed || !appointed.some((one) => one === status)) {
    throw wrongState(status, rule);
  }
  return { technicianId: technician.id, window: appointment.window };
};

/** FR-05: what is said of it after its end, with nobody there, changes no no-show. */
export const requireWordInTime = (order: RepairOrder, window: Window, at: Instant): void => {
  if (order.status === 'on-site' || at <= window.to) return;
  throw refusedByRule('FR-05', 'word-came-too-late', {
    zh: '到达时段已结束，属失约',
    en: 'The window has ended: it is a no-show',
  });
};

/** The visits, the one that goes on being over with this outcome. */
export const visitEnded = (
  order: RepairOrder,
  outcome: NonNullable<Visit['outcome']>,
): readonly Visit[] => {
  const last = order.visits.at(-1);
  if (order.status !== 'on-site' || !last) return order.visits;
  return [...order.visits.slice(0, -1), { ...last, outcome }];
};

/** Visits at which the customer was there. */
export const visitsMade = (order: RepairOrder): number =>
  order.visits.filter((visit) => visit.outcome !== 'customer-absent').length;
