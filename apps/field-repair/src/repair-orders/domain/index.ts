export * from './accept-ownership.js';
export * from './accept-visit.js';
export * from './arrive.js';
export { askAgain, callAwaited } from './ask-again.js';
export * from './ask-for-receipt.js';
export * from './close-order.js';
export * from './confirm-appointment.js';
export * from './context.js';
export * from './deadlines.js';
export * from './deny-arrival.js';
export * from './dispatch-technician.js';
export * from './end-without-repair.js';
export * from './evidence.js';
export * from './follow-customer.js';
export * from './forget-customer.js';
export * from './give-back-visit.js';
export * from './life-cycle.js';
export * from './no-show.js';
export * from './no-show-complained-of.js';
export { bringBackToLead, notifyLead, notifyTechnician, tellLeadInstead } from './notify.js';
export { type StaffMember } from './policies.js';
export {
  putBackAfterCallback,
  recordRepair,
  recordUnsolved,
  type RecordRepair,
  type RecordUnsolved,
} from './record-result.js';
export * from './repair-order.js';
export { refuseTechnician, requireStillOffered } from './refuse-technician.js';
export * from './report-fault.js';
export * from './reschedule.js';
export { isOnlyTechnician, knowsOf } from './sight.js';
export * from './sign-receipt.js';
export type { Entered } from './when-it-was.js';
export { isLeft, takeFromLeaver, type Leaver, type Successor } from './take-from-leaver.js';
export { takenForComplaint } from './taken-for-complaint.js';
export { withdrawNoShow } from './withdraw-no-show.js';
