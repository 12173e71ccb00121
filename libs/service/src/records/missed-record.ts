import { Instant, Int, optional, PersonId, RuleId, Text } from '@kefu/fields';
import type { Role, RuleId as Rule, ToldBreach } from '@kefu/handbook';

/** A deadline that was missed, as a record shows it. */
export class MissedRecord implements ToldBreach {
  @RuleId() rule!: Rule;
  @Instant() startedAt!: string;
  @Instant() dueAt!: string;
  @Text() responsibleRole!: Role;
  @PersonId(optional) responsibleId?: string;
  @Text() escalatedTo!: Role;
  /** The deed was in time and entered later: since then nobody is charged with it. */
  @Instant(optional) withdrawnAt?: string;
  /** From 2 on: it was told before and still lies there. */
  @Int({ min: 2 }, optional) again?: number;
}
