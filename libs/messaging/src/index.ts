export { Broker, type BrokerOptions } from './broker/connect.js';
export {
  CONTENT_TYPE,
  readEnvelope,
  sequenceText,
  type Envelope,
  type ReceivedEnvelope,
} from './events/envelope.js';
export {
  durableOf,
  parseEventType,
  PERSONAL_STREAM,
  personalSubjectOf,
  streamOf,
  subjectsOf,
  type EventName,
} from './events/names.js';
export { fit, SchemaMismatch } from './events/validate.js';
export { eventWriter, type EventSource } from './events/write-event.js';
export type { MessagingFacts } from './facts.js';
export { admitMany, type Delivered } from './gate/batch.js';
export { openDeadLetters, readDeadLetter, type DeadLetter } from './gate/dead-letters.js';
export { Gate, type Outcome } from './gate/gate.js';
export { hearOwn, type HearOwn } from './listen/hear-own.js';
export { Reactions } from './listen/reactions.js';
export { ReactionsStrategy, RethrowCause } from './listen/strategy.js';
export { When, WhenMany, WhenPersonal, type EventMeta, type ReceivedEvent } from './listen/when.js';
export { Messaging, type Hearing, type MessagingOptions } from './messaging.js';
export { messagingMigrations } from './migrations/gate-and-parking.js';
export { announceErasure, announcePersonal } from './personal/announce.js';
export type {
  PersonalMessage,
  PersonalStanding,
  ReadPersonal,
} from './personal/publish-personal.js';
export { Conductor, type ConductorOptions } from './virtual-time/conductor.js';
export type { ClockReport } from './virtual-time/protocol.js';
