import { RepairOrderAcceptedV1, RepairOrderRescheduledV1 } from '@kefu/messages-field-repair';
import { cancelTimer, happened, meetTimer, plusMillis, startTimer, whenItWas } from '@kefu/kernel';
import { requireComingWindow } from './accept-visit.js';
import { remarked, type RepairContext, type RepairDecision } from './context.js';
import { NOT_ACCEPTED, startAcceptance, WINDOW_ENDS } from './deadlines.js';
import type { WithReason } from './give-back-visit.js';
import { moveFrom } from './life-cycle.js';
import type { RepairOrder, Window } from './repair-order.js';
import { appointed, requireWordInTime, visitEnded, visitUnderWay } from './visits.js';
import { dispatchOf, type Entered } from './when-it-was.js';

/** `at`: when word came. */
export interface Reschedule extends WithReason, Entered {
  /** Who cannot keep the appointment. */
  readonly toldBy: 'technician' | 'customer';
  /** The next one, where it is known already; the desk still confirms it. */
  readonly window?: Window | undefined;
}

/** FR-05: word before the time of the appointment; the desk makes a new one. */
export const reschedule = (
  order: RepairOrder,
  { reason, remark, toldBy, window, at }: Reschedule,
  context: RepairContext,
): RepairDecision => {
  const status = moveFrom([...appointed], order.status, 'dispatched', 'FR-05');
  const visit = visitUnderWay(order, 'FR-05');
  const came = whenItWas(at, context, { after: dispatchOf(order), rule: 'FR-05' });
  requireWordInTime(order, visit.window, came);
  if (window) requireComingWindow(window, context);
  const { technicianId } = visit;
  return {
    next: {
      ...order,
      status,
      appointment: window && { window, acceptedAt: context.now },
      visits: visitEnded(order, 'rescheduled'),
      remarks: remarked(order, context, 'rescheduled', remark),
    },
    events: [
      happened(
        RepairOrderRescheduledV1,
        {
          customerId: order.customerId,
          technicianId,
          window: visit.window,
          toldBy,
          toldAt: came,
          reason,
        },
        'FR-05',
      ),
      ...(window ? [happened(RepairOrderAcceptedV1, { technicianId, window }, 'FR-04')] : []),
    ],
    timers: [
      cancelTimer(WINDOW_ENDS),
      window ? startTimer(NOT_ACCEPTED, plusMillis(window.to, 1)) : startAcceptance(context),
      meetTimer('FR-03'),
      meetTimer('FR-10'),
    ],
    reason,
  };
};
