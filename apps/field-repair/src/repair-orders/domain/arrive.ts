import { RepairOrderArrivedV1 } from '@kefu/messages-field-repair';
import { happened, meetTimer, whenItWas } from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { startDeadline, WINDOW_ENDS } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { afterMissedWindow } from './no-show.js';
import type { RepairOrder } from './repair-order.js';
import { dispatchOf, type Entered } from './when-it-was.js';

/**
 * The technician is on site. Coming after the window is a late deed: the no-show stays on record, and
 * by coming they take the missed appointment up again. Who came in time and is entered late is not late;
 * the no-show that was recorded meanwhile is withdrawn by itself, with a reason.
 */
export const arrive = (
  order: RepairOrder,
  entered: Entered,
  context: RepairContext,
): RepairDecision => {
  const at = entered.at ?? context.now;
  const { order: present, events, timers } = afterMissedWindow(order, context, at);
  const { appointment } = present;
  const missed = present.status === 'dispatched' && appointment?.missed === true;
  const late = missed && at > appointment.window.to;
  const agreed = missed
    ? moveFrom(['dispatched'], present.status, 'confirmed', 'FR-05')
    : present.status;
  const status = moveFrom(['confirmed'], agreed, 'on-site', 'FR-05');
  const arrivedAt = whenItWas(entered.at, context, { after: dispatchOf(order), rule: 'FR-05' });
  const technicianId = present.technician?.id ?? context.by.id;
  const visits = [...present.visits, { technicianId, arrivedAt, late }];
  return {
    next: { ...present, status, visits },
    events: [
      ...events,
      happened(
        RepairOrderArrivedV1,
        {
          customerId: order.customerId,
          technicianId,
          visit: visits.length,
          late,
          arrivedAt,
        },
        'FR-05',
      ),
    ],
    timers: [
      ...timers,
      ...[WINDOW_ENDS, 'FR-11', 'FR-03'].map(meetTimer),
      startDeadline(
        'FR-10',
        { ...context, now: arrivedAt },
        { role: 'technician', personId: technicianId },
      ),
    ],
  };
};
