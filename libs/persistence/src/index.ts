export { Aggregates, type Saved } from './aggregates.js';
export { openReasons, type SealedReason } from './audit/sealed-reasons.js';
export { sealAudit, verifySeals, type BrokenSeal, type SealBody } from './audit/seal-heads.js';
export * from './audit/verify-trail.js';
export { personalFields, type Changes, type PersonalFields } from './audit/write-entry.js';
export { AggregateRow, columnName, InstantColumn } from './columns.js';
export { crashPoint, type CrashPoint } from './crash-points.js';
export { Database, type DatabaseOptions } from './database.js';
export * from './database-epoch.js';
export { forgetAnswers, forgetPerson, standingPersonOf } from './erasures.js';
export type { EventContext, OutboxRow, WriteEvent } from './event-writer.js';
export { recordMerger, standingIdOf, standingIdsOf } from './mergers.js';
export { currentOrigin, runWithOrigin, type Origin } from './origin.js';
export { ensureOutboxPartitions } from './outbox-partitions.js';
export { forwardMigration, type MigrationClass } from './run-migrations.js';
export { Session } from './session.js';
export { dueFirst, newestFirst } from './list-records.js';
export { nextNumber, oneAtATime, sideBySide } from './one-at-a-time.js';
export {
  decodeCursor,
  encodeCursor,
  everyPage,
  page,
  type CursorPart,
  type Page,
  type Range,
} from './pages.js';
export { Conditions, beginning, containing, literally, servesRegion } from './conditions.js';
export { Hidden, Shown } from './shown.js';
export { isWorthAnotherTry, sqlStateOf } from './sql-state.js';
export {
  Transaction,
  type AtEnd,
  type Result,
  type Savepoint,
  type Row,
  type Statement,
} from './transaction.js';
export { writeTimers, type TimerOwner } from './write-timers.js';
export type {
  AggregateDefinition,
  Asked,
  ChangeOptions,
  DecisionContext,
  Platform,
  Stored,
} from './use-case.js';
