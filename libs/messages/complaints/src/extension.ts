import { Code, Id, Instant, listOf, PersonId, RuleId } from '@kefu/fields';

/** Somebody asks for more time for a limit that runs (G-10). It stays as it is until that is granted. */
export class ComplaintExtensionAskedV1 {
  static readonly type = 'kefu.complaints.complaint.extension-asked.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** The rule whose limit it is. */
  @RuleId() of!: string;
  /** The last moment that is in time now. */
  @Instant() dueAt!: string;
  /** Until when more time is asked for. */
  @Instant() until!: string;
  /** Who may grant it, the next role up first. */
  @Code(listOf({ min: 1 })) decidedByRoles!: string[];
  @PersonId() askedBy!: string;
}

/** There is more time for a limit (G-10), which is due at `until` instead of `dueAt`. */
export class ComplaintExtensionGrantedV1 {
  static readonly type = 'kefu.complaints.complaint.extension-granted.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @RuleId() of!: string;
  @Instant() dueAt!: string;
  @Instant() until!: string;
  @PersonId() grantedBy!: string;
}

/** There is no more time for a limit than it had (G-10). */
export class ComplaintExtensionRefusedV1 {
  static readonly type = 'kefu.complaints.complaint.extension-refused.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @RuleId() of!: string;
  @Instant() dueAt!: string;
  @Instant() until!: string;
  @PersonId() refusedBy!: string;
}
