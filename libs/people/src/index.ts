export { KeepPeople } from './keep-people.js';
export {
  asActor,
  KnownPeople,
  ofAnotherRegion,
  type KnownPerson,
  type WantedPerson,
} from './known-people.js';
export { knownPeoplePart, peoplePart } from './part.js';
export { Successors } from './successors.js';
export { takeFromLeavers } from './take-from-leavers.js';
