import { listOf, Num, OneOf, optional, Text } from '@kefu/fields';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import {
  creditAssessmentStatuses,
  factors,
  grades,
  type Contribution,
  type CreditAssessment,
  type CreditAssessmentStatus,
  type Factor,
  type Grade,
} from '../domain/index.js';

/** What a factor brought to the score: points × weight / 100. */
export class ContributionPart implements Contribution {
  @OneOf(factors) factor!: Factor;
  @Num() points!: number;
  @Num() weight!: number;
  /** Exact; all of them add up to the score before it is rounded. */
  @Text() contribution!: string;
  /** In words, where the points come from. */
  @Text(optional) basis?: string;
}

@Entity('credit_assessment')
export class CreditAssessmentRecord extends AggregateRow implements CreditAssessment {
  @Shown.id() customerId!: string;
  @Shown.oneOf(creditAssessmentStatuses) status!: CreditAssessmentStatus;
  @Shown.part(() => ContributionPart, listOf()) contributions!: readonly Contribution[];
  /** 0 to 100, two decimals. */
  @Text() @Column('numeric') score!: string;
  @Shown.oneOf(grades) grade!: Grade;
  /** Of the assessment before. */
  @Shown.oneOf(grades, optional) gradeBefore?: Grade;
  @Shown.day() assessedOn!: string;
  @Shown.text() assessedBy!: string;
  @Shown.text(optional) remarks?: string;
  /** The last day on which it counts. */
  @Shown.day() validThrough!: string;
  /** The newer assessment that counts in its place. */
  @Shown.id(optional) supersededBy?: string;
  @Hidden('timestamptz', optional) announcedAt?: string;
}
