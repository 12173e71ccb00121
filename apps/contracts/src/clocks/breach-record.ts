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
  /** From 2 on: it was told before and still lies there. */
  @Int({ min: 2 }, optional) again?: number;
}
