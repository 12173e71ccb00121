import { Flag, Id, Instant, listOf, OneOf, optional, PersonId, Text } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class OriginRecord implements domain.Origin {
  @OneOf(domain.originKinds) kind!: domain.Origin['kind'];
  @Id() id!: string;
}

/** One time that it was said to be done, and what another person found. */
export class ImprovementDeedRecord implements domain.Deed {
  @Instant() at!: string;
  @PersonId() by!: string;
  @Text() evidence!: string;
  @Instant(optional) checkedAt?: string;
  @PersonId(optional) checkedBy?: string;
  /** What they saw. */
  @Text(optional) found?: string;
  @Flag(optional) verified?: boolean;
}

@Entity('improvement')
export class ImprovementRecord extends AggregateRow implements domain.Improvement {
  /** `I000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.improvementStatuses) status!: domain.ImprovementStatus;
  /** Cause that there are to be fewer complaints of. */
  @Shown.code(optional) cause?: string;
  @Shown.code(optional) category?: string;
  /** Where; everywhere, where it is absent. */
  @Shown.code(optional) regionId?: string;
  /** What showed that something has to get better. */
  @Shown.part(() => OriginRecord, listOf()) origins!: readonly OriginRecord[];
  /** What is to be done. */
  @Shown.text() measure!: string;
  @Shown.person() ownerId!: string;
  @Shown.person() plannedBy!: string;
  @Shown.instant() plannedAt!: string;
  /** The last day on which it is in time. */
  @Shown.day() dueOn!: string;
  @Shown.part(() => ImprovementDeedRecord, listOf()) deeds!: readonly ImprovementDeedRecord[];
  /** When what was verified had been done: the effect is counted from then. */
  @Shown.instant(optional) effectiveFrom?: string;
  @Shown.instant(optional) endedAt?: string;
  @Shown.person(optional) endedBy?: string;
  @Shown.text(optional) dropReason?: string;
  @Shown.part(() => MissedRecord, listOf())
  breaches!: readonly MissedRecord[];
  /** The next deadline, of whoever is to do it or to verify it; what is over by then is late. */
  @Shown.instant(optional) dueAt?: string;
}
