import {
  plusMillis,
  startTimer,
  type Explanation,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import { breachOf, type ResponsibleRole } from './breach.js';
import type { Deadline } from './handbook.js';
import type { Role } from './roles.js';
import type { RuleId } from './rules.js';

/** What a deadline keeps with its timer. */
export interface RunningDeadline {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly responsible: ResponsibleRole;
  readonly explanation: Explanation;
}

/**
 * The timer of a deadline. Exactly on the second is in time, so it fires one millisecond after the
 * last moment: fired on it, chance would decide between the deed and the breach.
 */
export const deadlineTimer = (
  { rule, at, explanation }: Deadline,
  responsible: ResponsibleRole,
): TimerChange => {
  const { startedAt } = explanation;
  const kept: RunningDeadline = { startedAt, dueAt: at, responsible, explanation };
  return startTimer(rule, plusMillis(at, 1), kept);
};

/** A missed deadline as records and events tell it. */
export interface ToldBreach {
  readonly rule: RuleId;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly responsibleRole: Role;
  readonly responsibleId?: string;
  readonly escalatedTo: Role;
}

/** What is told when the timer of a deadline has fired. */
export const toldBreach = (
  rule: RuleId,
  { startedAt, dueAt, responsible }: Omit<RunningDeadline, 'explanation'>,
): ToldBreach => ({
  rule,
  startedAt,
  dueAt,
  responsibleRole: responsible.role,
  ...(responsible.personId ? { responsibleId: responsible.personId } : {}),
  escalatedTo: breachOf({ rule, startedAt, dueAt, responsible }).escalatedTo,
});
