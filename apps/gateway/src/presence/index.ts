export { AskForRecords } from './ask-for-records.js';
export {
  KnowWhoIsThere,
  PresenceRequest,
  PresenceTold,
  type Presence,
} from './know-who-is-there.js';
