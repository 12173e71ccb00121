import {
  Code,
  Day,
  Instant,
  Int,
  listOf,
  optional,
  Part,
  PersonId,
  RuleId,
  Sized,
} from '@kefu/fields';
import { ImprovementOrigin } from './improvement-origin.js';

/** What events of an improvement say of it. */
class OfAnImprovement {
  @Code(optional) cause?: string;
  @Code(optional) category?: string;
  @Code(optional) regionId?: string;
  @PersonId() ownerId!: string;
}

/** Something is to get better, by its owner, by a day (CP-14). What is to be done stays with complaints. */
export class ImprovementPlannedV1 {
  static readonly type = 'kefu.complaints.improvement.planned.v1' as const;
  /** `I000042` */
  @Sized(1, 32) number!: string;
  /** Cause that there are to be fewer complaints of. */
  @Code(optional) cause?: string;
  @Code(optional) category?: string;
  /** Where; everywhere, where it is absent. */
  @Code(optional) regionId?: string;
  @PersonId() ownerId!: string;
  /** The last day on which it is in time. */
  @Day() dueOn!: string;
  @Part(() => ImprovementOrigin, listOf()) origins!: ImprovementOrigin[];
  @PersonId() plannedBy!: string;
}

/** Its owner says that it is done. Nobody has verified it yet. */
export class ImprovementDoneV1 extends OfAnImprovement {
  static readonly type = 'kefu.complaints.improvement.done.v1' as const;
  @PersonId() doneBy!: string;
}

/** Somebody other than its owner saw that it was done and works (CP-14). */
export class ImprovementVerifiedV1 extends OfAnImprovement {
  static readonly type = 'kefu.complaints.improvement.verified.v1' as const;
  /** Complaints are compared before and after this. */
  @Instant() doneAt!: string;
  @PersonId() verifiedBy!: string;
}

/** It is not done or does not help: its owner has it again. */
export class ImprovementSentBackV1 extends OfAnImprovement {
  static readonly type = 'kefu.complaints.improvement.sent-back.v1' as const;
  /** The last day on which it is in time now. */
  @Day() dueOn!: string;
  @PersonId() sentBackBy!: string;
}

/** It is not to be done after all. */
export class ImprovementDroppedV1 extends OfAnImprovement {
  static readonly type = 'kefu.complaints.improvement.dropped.v1' as const;
  @PersonId() droppedBy!: string;
}

/** Somebody else owns it from now on, as when its owner left. */
export class ImprovementHandedOverV1 extends OfAnImprovement {
  static readonly type = 'kefu.complaints.improvement.handed-over.v1' as const;
  @PersonId() formerOwnerId!: string;
}

/** It was not done, or not verified, in time. The deed stays possible. */
export class ImprovementDeadlineBreachedV1 {
  static readonly type = 'kefu.complaints.improvement.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  @PersonId(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  @Int({ min: 2 }, optional) again?: number;
  @Code(optional) cause?: string;
  @Code(optional) category?: string;
  @Code(optional) regionId?: string;
  @PersonId() ownerId!: string;
}
