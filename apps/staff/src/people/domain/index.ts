export { appoint, type Appointment } from './appoint.js';
export { mustKeepRegion } from './authority.js';
export {
  changeRegions,
  changeRoles,
  correct,
  placeInTeam,
  renewCredentials,
  type Correction,
} from './change-person.js';
export { dismiss, reinstate } from './dismiss.js';
export { personTransitions } from './life-cycle.js';
export {
  gradeTracks,
  personStatuses,
  type GradeTrack,
  type Person,
  type PersonContext,
  type PersonStatus,
} from './person.js';
export { isServiceAccount, mustBeActive } from './policies.js';
export { endsSessions } from './ends-sessions.js';
export type { Standing } from './standing.js';
