import type { Role } from '@kefu/handbook';
import type { Actor, Decision, Instant } from '@kefu/kernel';

export const gradeTracks = ['engineering', 'after-sales', 'assistant'] as const;
export type GradeTrack = (typeof gradeTracks)[number];

export const personStatuses = ['active', 'dismissed'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** Somebody who works here, or another system that signs in (role `service-account`). */
export interface Person {
  readonly id: string;
  /** Staff number 工号: capitals, digits and dashes; unique, never given again. */
  readonly number: string;
  readonly name: string;
  readonly phone?: string;
  readonly roles: readonly Role[];
  /** Codes of regions; `*` is every region. */
  readonly regionIds: readonly string[];
  readonly teamId?: string;
  readonly gradeTrack?: GradeTrack;
  readonly status: PersonStatus;
  readonly appointedAt: Instant;
  readonly dismissedAt?: Instant;
  /** When their password or secret was last set; the thing itself is never in a record. */
  readonly credentialsChangedAt?: Instant;
}

export interface PersonContext {
  readonly now: Instant;
  readonly by: Actor;
}

export type PersonDecision = Decision<Person>;
