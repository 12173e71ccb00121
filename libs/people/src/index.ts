export { KeepPeople } from './keep-people.js';
export {
  asActor,
  KnownPeople,
  ofAnotherRegion,
  type KnownPerson,
  type WantedPerson,
} from './known-people.js';
export { knownPeoplePart, peoplePart } from './part.js';
