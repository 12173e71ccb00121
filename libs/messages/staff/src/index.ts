import { PersonAppointedV1 } from './person-appointed.v1.js';
import { PersonChangedV1 } from './person-changed.v1.js';
import { PersonDismissedV1 } from './person-dismissed.v1.js';
import { TeamFormedV1 } from './team-formed.v1.js';
import { TeamChangedV1 } from './team-changed.v1.js';
import { RegionOpenedV1 } from './region-opened.v1.js';
import { RegionChangedV1 } from './region-changed.v1.js';

export * from './person-appointed.v1.js';
export * from './person-changed.v1.js';
export * from './person-dismissed.v1.js';
export * from './team-formed.v1.js';
export * from './team-changed.v1.js';
export * from './region-opened.v1.js';
export * from './region-changed.v1.js';

/** Every event that staff publishes, in the versions that it publishes now. */
export const events = [
  PersonAppointedV1,
  PersonChangedV1,
  PersonDismissedV1,
  TeamFormedV1,
  TeamChangedV1,
  RegionOpenedV1,
  RegionChangedV1,
] as const;
