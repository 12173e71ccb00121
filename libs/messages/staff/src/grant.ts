import { Code, Id, listOf, PersonId, Text } from '@kefu/fields';

/**
 * Somebody was given authority: an appointment, more roles or regions, or a password or secret that
 * another set for them. What is taken away is told by the events of the person alone.
 */
export class GrantMadeV1 {
  static readonly type = 'kefu.staff.grant.made.v1' as const;
  /** `appointed`, `roles`, `regions`, `reinstated`, `credentials`. */
  @Code() kind!: string;
  @Id() personId!: string;
  /** Who gave it. */
  @PersonId() byId!: string;
  /** What they did not have before. */
  @Code(listOf()) roles!: string[];
  /** Codes of regions; `*` is every region. */
  @Text(listOf()) regionIds!: string[];
  /** Roles that are to hear of it: those above all that the person has. */
  @Code(listOf()) tells!: string[];
}
