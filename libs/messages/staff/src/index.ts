import * as grant from './grant.js';
import * as person from './person.js';
import * as region from './region.js';
import * as team from './team.js';

export * from './grant.js';
export * from './name.js';
export * from './person.js';
export * from './region.js';
export * from './team.js';

/** Every event that staff publishes, in the versions that it publishes now. */
export const events = [
  ...Object.values(person),
  ...Object.values(team),
  ...Object.values(region),
  ...Object.values(grant),
] as const;
