import { RepairOrderConfirmedV1 } from '@kefu/messages-field-repair';
import { cancelTimer, conflict, happened, plusMillis, startTimer } from '@kefu/kernel';
import { requireComingWindow } from './accept-visit.js';
import type { RepairContext, RepairDecision } from './context.js';
import { NOT_ACCEPTED, WINDOW_ENDS } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import type { RepairOrder } from './repair-order.js';

/** FR-04: the desk agreed the window with the customer; only now is the order confirmed. */
export const confirmAppointment = (order: RepairOrder, context: RepairContext): RepairDecision => {
  const status = moveFrom(['dispatched'], order.status, 'confirmed', 'FR-04');
  const { appointment, technician } = order;
  if (!appointment || appointment.missed || !technician) {
    throw conflict(
      'no-window-stated',
      { zh: '维修员还没有报到达时段', en: 'The technician has stated no arrival window' },
      { rule: 'FR-04' },
    );
  }
  const { window } = appointment;
  requireComingWindow(window, context);
  const appointments = order.appointments + 1;
  return {
    next: {
      ...order,
      status,
      appointment: { ...appointment, confirmedAt: context.now },
      appointments,
    },
    events: [
      happened(
        RepairOrderConfirmedV1,
        {
          customerId: order.customerId,
          regionId: order.regionId,
          contractKind: order.contractKind,
          technicianId: technician.id,
          window,
          confirmedBy: context.by.id,
          appointment: appointments,
        },
        'FR-04',
      ),
    ],
    timers: [
      cancelTimer(NOT_ACCEPTED),
      startTimer(WINDOW_ENDS, plusMillis(window.to, 1), {
        window,
        responsible: { role: 'technician', personId: technician.id },
      }),
    ],
  };
};
