export { approveProposal, rejectProposal } from './approve.js';
export { assign, type AssignComplaint } from './assign.js';
export { classify, reportUp } from './classify.js';
export { complaintDeadlines } from './clocks.js';
export * from './appeal-responsibility.js';
export * from './awaited-repair.js';
export * from './care.js';
export * from './close.js';
export * from './complaint.js';
export { type ComplaintContext, type ComplaintDecision } from './context.js';
export { movedDisposals } from './disposals.js';
export * from './end.js';
export {
  askForEvaluation,
  evaluate,
  evaluateByCallback,
  signOff,
  type Evaluating,
} from './evaluate.js';
export * from './extend.js';
export * from './follow-customer.js';
export { goOnWithoutAccount, hearAccount, type AccountSays } from './hear-account.js';
export * from './investigate.js';
export * from './join-parties.js';
export * from './life-cycle.js';
export * from './judge-malice.js';
export * from './malice.js';
export * from './malice-appeal.js';
export * from './negotiate.js';
export * from './parts-of-a-complaint.js';
export * from './party.js';
export * from './pay.js';
export * from './payment.js';
export * from './follow-payouts.js';
export * from './refused-payout.js';
export * from './proposal.js';
export { propose } from './propose.js';
export * from './no-show.js';
export * from './open-from-callback.js';
export { acceptOwnership, handling, receiving, type Works } from './ownership.js';
export * from './record.js';
export * from './repair-remedy.js';
export * from './responsibility.js';
export { recordBreach } from './record-breach.js';
export * from './reopen.js';
export { callOff, carryOut, tellResult, type When } from './result.js';
export * from './sight.js';
export * from './sign-for.js';
export * from './take-from-leaver.js';
export { recordContact, type ContactMade } from './speak.js';
export * from './urge.js';
export { investigating } from '../../departments/domain/index.js';
