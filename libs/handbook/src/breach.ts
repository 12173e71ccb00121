import type { Instant } from '@kefu/kernel';
import { nextRoleUp, type Role } from './roles.js';
import type { RuleId } from './rules.js';

export interface ResponsibleRole {
  readonly role: Role;
  readonly personId?: string;
}

export interface MissedDeadline {
  readonly rule: RuleId;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly responsible: ResponsibleRole;
}

export interface Breach extends MissedDeadline {
  readonly escalatedTo: Role;
}

/** What a `…deadline-breached` event says, beside what it concerns. */
export const breachOf = ({ rule, startedAt, dueAt, responsible }: MissedDeadline): Breach => ({
  rule,
  startedAt,
  dueAt,
  responsible,
  escalatedTo: nextRoleUp(responsible.role),
});
