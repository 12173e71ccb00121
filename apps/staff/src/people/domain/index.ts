export { appoint, type Appointment } from './appoint.js';
export {
  changeRegions,
  changeRoles,
  correct,
  placeInTeam,
  renewCredentials,
  type Correction,
} from './change-person.js';
export { dismiss, reinstate } from './dismiss.js';
export {
  gradeTracks,
  type GradeTrack,
  type Person,
  type PersonContext,
  type PersonStatus,
} from './person.js';
export { isServiceAccount, mustBeActive, serves } from './policies.js';
export type { Standing } from './standing.js';
