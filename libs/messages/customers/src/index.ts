import * as activity from './activity.js';
import * as asset from './asset.js';
import * as bundle from './bundle.js';
import * as creditAssessment from './credit-assessment.js';
import * as customer from './customer.js';
import * as departmentFile from './department-file.js';
import * as disposalAccount from './disposal-account.js';
import * as enrolment from './enrolment.js';
import * as exported from './export.js';
import * as file from './file.js';
import * as handOver from './hand-over.js';
import * as imported from './import.js';
import * as keyAccount from './key-account.js';
import * as loan from './loan.js';
import * as loyalty from './loyalty.js';
import * as membership from './membership.js';
import * as release from './release.js';
import * as reveal from './reveal.js';
import * as tierProposal from './tier-proposal.js';
import * as visit from './visit.js';

export * from './customer-personal-state.js';
export * from './activity.js';
export * from './asset.js';
export * from './bundle.js';
export * from './credit-assessment.js';
export * from './customer.js';
export * from './department-file.js';
export * from './disposal-account.js';
export * from './enrolment.js';
export * from './export.js';
export * from './file.js';
export * from './hand-over.js';
export * from './import.js';
export * from './key-account.js';
export * from './loan.js';
export * from './loyalty.js';
export * from './membership.js';
export * from './release.js';
export * from './reveal.js';
export * from './tier-proposal.js';
export * from './visit.js';

/** Every event that customers publishes, in the versions that it publishes now. */
export const events = [
  ...Object.values(customer),
  ...Object.values(asset),
  ...Object.values(reveal),
  ...Object.values(imported),
  ...Object.values(exported),
  ...Object.values(creditAssessment),
  ...Object.values(visit),
  ...Object.values(keyAccount),
  ...Object.values(loyalty),
  ...Object.values(tierProposal),
  ...Object.values(membership),
  ...Object.values(activity),
  ...Object.values(enrolment),
  ...Object.values(disposalAccount),
  ...Object.values(file),
  ...Object.values(handOver),
  ...Object.values(loan),
  ...Object.values(release),
  ...Object.values(bundle),
  ...Object.values(departmentFile),
] as const;
