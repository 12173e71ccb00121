import * as activity from './activity.js';
import * as creditAssessment from './credit-assessment.js';
import * as disposalAccount from './disposal-account.js';
import * as enrolment from './enrolment.js';
import * as keyAccount from './key-account.js';
import * as loyalty from './loyalty.js';
import * as membership from './membership.js';
import * as tierProposal from './tier-proposal.js';
import * as visit from './visit.js';

export * from './activity.js';
export * from './credit-assessment.js';
export * from './disposal-account.js';
export * from './enrolment.js';
export * from './key-account.js';
export * from './loyalty.js';
export * from './membership.js';
export * from './tier-proposal.js';
export * from './visit.js';

/** Of credit, visits, key accounts, loyalty, the club, activities and disposals. */
export const ofRelations = [
  ...Object.values(creditAssessment),
  ...Object.values(visit),
  ...Object.values(keyAccount),
  ...Object.values(loyalty),
  ...Object.values(tierProposal),
  ...Object.values(membership),
  ...Object.values(activity),
  ...Object.values(enrolment),
  ...Object.values(disposalAccount),
] as const;
