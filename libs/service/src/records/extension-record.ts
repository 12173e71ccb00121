import {
  Flag,
  Instant,
  listOf,
  Moment,
  OneOf,
  optional,
  PersonId,
  RuleId,
  Words,
} from '@kefu/fields';
import { roleNames, type Extension, type Role, type RuleId as Rule } from '@kefu/handbook';
import type { Limit } from '@kefu/kernel';
import { As } from '../openapi/by-name.js';
import { limit } from './record-views.js';

/** More time that was asked for a limit, and what became of that (G-10). */
export class ExtensionRecord implements Extension {
  /** The rule whose limit it is. */
  @RuleId() rule!: Rule;
  /** What the limit counts from. */
  @Instant() startedAt!: string;
  /** How long the limit is: a duration (`PT5M`), or days with a time of day. */
  @As(limit) limit!: Limit;
  /** The last moment that was in time without it. */
  @Instant() dueAt!: string;
  @Instant() until!: string;
  @Instant() askedAt!: string;
  @PersonId() askedBy!: string;
  /** Who may grant it, the next role up first. */
  @OneOf(roleNames, listOf()) decidedByRoles!: readonly Role[];
  @Instant(optional) decidedAt?: string;
  @PersonId(optional) decidedBy?: string;
  @Flag(optional) granted?: boolean;
  /** Nobody had answered when the limit ran out, was kept or applied no longer: it held as it was. */
  @Instant(optional) lapsedAt?: string;
}

export class AskExtensionRequest {
  /** Until when more time is asked for; later than the limit. */
  @Moment() until!: string;
  /** Why more time is needed. */
  @Words(2, 500) reason!: string;
}
