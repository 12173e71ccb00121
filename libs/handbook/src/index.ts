export { addsUpToHundred } from './adds-up.js';
export * from './ask-extension.js';
export * from './authority.js';
export * from './breach.js';
export * from './clocked.js';
export type { ConfidentialityTable } from './confidentiality.js';
export * from './contract-kind.js';
export * from './deadline-timer.js';
export * from './document-template.js';
export * from './extending.js';
export * from './handbook.js';
export * from './kept-in-time.js';
export * from './load-profile.js';
export { meteredRateOn, type MeteredRate } from './metered-rate.js';
export type { Choice, FeeStep, Parameter, Unit, ValueOf } from './parameter.js';
export { parseProfile } from './parse-profile.js';
export {
  mask,
  personalFields,
  type FieldAccess,
  type PersonalDataTable,
  type PersonalField,
} from './personal-data.js';
export type { ProcedureStepTemplate, ProcedureTemplate } from './procedure-template.js';
export * from './profile.js';
export { ProfileError, type ProfileFault } from './profile-error.js';
export { profileSchema } from './profile-schema.js';
export * from './readers.js';
export * from './roles.js';
export type { Rule, RuleKind, ServiceName } from './rule-entry.js';
export * from './rules.js';
export * from './urging.js';
