import { FollowCustomerWhenMerged } from './follow-customer-when-merged.js';
import { KeepAgentsWhenStaffChange } from './keep-agents-when-staff-change.js';
import { KeepContactWhenPersonal } from './keep-contact-when-personal.js';
import { KeepCustomersWhenTheyChange } from './keep-customers-when-they-change.js';
import { KeepOrdersWhenReported } from './keep-orders-when-reported.js';
import { NoteVisitWhenRecorded } from './note-visit-when-recorded.js';
import { RecordBreachWhenDeadlinePassed } from './record-breach-when-deadline-passed.js';
import { ScheduleArrivalCheckWhenConfirmed } from './schedule-arrival-check-when-confirmed.js';
import { ScheduleCompletionCheckWhenSigned } from './schedule-completion-check-when-signed.js';
import { SkipArrivalCheckWhenAppointmentIsOff } from './skip-arrival-check-when-appointment-is-off.js';
import { SkipCompletionCheckWhenUnsolved } from './skip-completion-check-when-unsolved.js';
import { SkipWhenOrderIsOver } from './skip-when-order-is-over.js';

/** What other services' events do here. */
export const eventReactions = [
  FollowCustomerWhenMerged,
  KeepAgentsWhenStaffChange,
  KeepContactWhenPersonal,
  KeepCustomersWhenTheyChange,
  KeepOrdersWhenReported,
  NoteVisitWhenRecorded,
  ScheduleArrivalCheckWhenConfirmed,
  ScheduleCompletionCheckWhenSigned,
  SkipArrivalCheckWhenAppointmentIsOff,
  SkipCompletionCheckWhenUnsolved,
  SkipWhenOrderIsOver,
];

/** What timers do here. */
export const timerReactions = [RecordBreachWhenDeadlinePassed];
