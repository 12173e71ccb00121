import { Instant, Int, listOf, PersonId, RuleId } from '@kefu/fields';

/** Somebody was told of missed deadlines, all of them at once; which, they find in complaints. */
export class BreachDigestToldV1 {
  static readonly type = 'kefu.complaints.breach-digest.told.v1' as const;
  @PersonId() personId!: string;
  /** How many deadlines were missed. */
  @Int({ min: 1 }) count!: number;
  @RuleId(listOf({ min: 1 })) rules!: readonly string[];
  /** The last moment at which the first of them was in time. */
  @Instant() firstDueAt!: string;
}
