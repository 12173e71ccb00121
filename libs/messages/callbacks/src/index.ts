// class-transformer's @Type reads and writes metadata when an event class is made
import 'reflect-metadata';
import { CallbackScheduledV1 } from './callback-scheduled.v1.js';
import { CallbackAssignedV1 } from './callback-assigned.v1.js';
import { CallbackAttemptedV1 } from './callback-attempted.v1.js';
import { CallbackCompletedV1 } from './callback-completed.v1.js';
import { CallbackRescheduledV1 } from './callback-rescheduled.v1.js';
import { CallbackUnreachableV1 } from './callback-unreachable.v1.js';
import { CallbackSkippedV1 } from './callback-skipped.v1.js';
import { CallbackDeadlineBreachedV1 } from './callback-deadline-breached.v1.js';

export * from './callback-concerns.js';
export * from './callback-scores.js';
export * from './callback-scheduled.v1.js';
export * from './callback-assigned.v1.js';
export * from './callback-attempted.v1.js';
export * from './callback-completed.v1.js';
export * from './callback-rescheduled.v1.js';
export * from './callback-unreachable.v1.js';
export * from './callback-skipped.v1.js';
export * from './callback-deadline-breached.v1.js';

/** Every event that callbacks publishes, in the versions that it publishes now. */
export const events = [
  CallbackScheduledV1,
  CallbackAssignedV1,
  CallbackAttemptedV1,
  CallbackCompletedV1,
  CallbackRescheduledV1,
  CallbackUnreachableV1,
  CallbackSkippedV1,
  CallbackDeadlineBreachedV1,
] as const;
