import { listOf, OneOf, Part, Text } from '@kefu/fields';
import { grades, type Grade, type Score } from '../domain/index.js';
import { ContributionPart } from '../store/credit-assessment-record.js';

/** What points come to. */
export class ScoreView implements Score {
  /** 0 to 100, two decimals. */
  @Text() score!: string;
  @OneOf(grades) grade!: Grade;
  @Part(() => ContributionPart, listOf()) contributions!: readonly ContributionPart[];
}
