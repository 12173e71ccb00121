import { listOf, Part, Text } from '@kefu/fields';
import type { Handbook } from '@kefu/handbook';
import type { Stored } from '@kefu/persistence';
import { levelsOf, type Level, type Membership } from '../domain/index.js';
import { MembershipRecord } from '../store/membership-record.js';

export class BenefitView {
  @Text() code!: string;
  @Text() zh!: string;
  @Text() en!: string;
}

export class LevelView extends BenefitView {
  @Part(() => BenefitView, listOf()) benefits!: BenefitView[];
}

export class MembershipView extends MembershipRecord {
  /** What the level is good for, while the membership runs. */
  @Part(() => BenefitView, listOf()) benefits!: BenefitView[];
}

export const levelViewOf = ({ code, title, benefits }: Level) => ({
  code,
  ...title,
  benefits: benefits.map((one) => ({ code: one.code, ...one.title })),
});

/** What each is good for is as the handbook has it now. */
export const membershipsBy = (handbook: Handbook) => {
  const levels = levelsOf(handbook).map(levelViewOf);
  return ({ state, version }: Stored<Membership>) => {
    const level = levels.find(({ code }) => code === state.level);
    const benefits = (state.status === 'active' && level?.benefits) || [];
    return { state: { ...state, benefits }, version };
  };
};
