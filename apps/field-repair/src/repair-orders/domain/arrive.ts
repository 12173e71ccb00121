import { RepairOrderArrivedV1 } from '@kefu/messages-field-repair';
import { happened, meetTimer } from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { WINDOW_ENDS } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { afterMissedWindow } from './no-show.js';
import type { RepairOrder } from './repair-order.js';

/**
 * The technician is on site. Coming after the window is a late deed: the no-show stays on record, and
 * by coming they take the missed appointment up again.
 */
export const arrive = (order: RepairOrder, context: RepairContext): RepairDecision => {
  const { order: present, events, timers } = afterMissedWindow(order, context);
  const late = present.status === 'dispatched' && present.appointment?.missed === true;
  const agreed = late
    ? moveFrom(['dispatched'], present.status, 'confirmed', 'FR-05')
    : present.status;
  const status = moveFrom(['confirmed'], agreed, 'on-site', 'FR-05');
  const technicianId = present.technician?.id ?? context.by.id;
  const visits = [...present.visits, { technicianId, arrivedAt: context.now, late }];
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
          arrivedAt: context.now,
        },
        'FR-05',
      ),
    ],
    timers: [...timers, meetTimer(WINDOW_ENDS), meetTimer('FR-11')],
  };
};
