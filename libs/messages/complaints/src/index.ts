import * as analysisReport from './analysis-report.js';
import * as auditPack from './audit-pack.js';
import * as breachDigest from './breach-digest.js';
import * as complaint from './complaint.js';
import * as complaintEnding from './complaint-ending.js';
import * as complaintResult from './complaint-result.js';
import * as department from './department.js';
import * as disposal from './disposal.js';
import * as extension from './extension.js';
import * as improvement from './improvement.js';
import * as malice from './malice.js';
import * as party from './party.js';
import * as payment from './payment.js';
import * as payout from './payout.js';
import * as proposal from './proposal.js';
import * as repairRemedy from './repair-remedy.js';
import * as responsibility from './responsibility.js';
import * as urging from './urging.js';

export * from './analysis-report.js';
export * from './audit-pack.js';
export * from './breach-digest.js';
export * from './complaint.js';
export * from './complaint-ending.js';
export * from './complaint-result.js';
export * from './department.js';
export * from './name-of-department.js';
export * from './disposal.js';
export * from './extension.js';
export * from './improvement.js';
export * from './improvement-origin.js';
export * from './malice.js';
export * from './party.js';
export * from './payment.js';
export * from './payout.js';
export * from './proposal.js';
export * from './proposed-remedy.js';
export * from './repair-remedy.js';
export * from './responsibility.js';
export * from './urging.js';

/** Every event that complaints publishes. */
export const events = [
  ...Object.values(analysisReport),
  ...Object.values(auditPack),
  ...Object.values(breachDigest),
  ...Object.values(complaint),
  ...Object.values(complaintResult),
  ...Object.values(complaintEnding),
  ...Object.values(proposal),
  ...Object.values(repairRemedy),
  ...Object.values(urging),
  ...Object.values(department),
  ...Object.values(disposal),
  ...Object.values(extension),
  ...Object.values(improvement),
  ...Object.values(malice),
  ...Object.values(party),
  ...Object.values(payment),
  ...Object.values(payout),
  ...Object.values(responsibility),
];
