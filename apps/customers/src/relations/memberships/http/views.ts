import type { Handbook } from '@kefu/handbook';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IsDay, type Plain } from '../../../whole/request-formats/index.js';
import {
  levelsOf,
  membershipStatuses,
  type Level,
  type Membership,
  type MembershipStatus,
} from '../domain/index.js';

export class BenefitView {
  @IsString()
  code!: string;

  @IsString()
  zh!: string;

  @IsString()
  en!: string;
}

export class LevelView {
  @IsString()
  code!: string;

  @IsString()
  zh!: string;

  @IsString()
  en!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BenefitView)
  benefits!: BenefitView[];
}

export class MembershipView {
  @IsUUID()
  id!: string;

  @IsUUID()
  customerId!: string;

  @IsString()
  number!: string;

  @IsIn(membershipStatuses)
  status!: MembershipStatus;

  @IsString()
  level!: string;

  /** What the level is good for, while the membership runs. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BenefitView)
  benefits!: BenefitView[];

  @IsString()
  @IsDay()
  joinedOn!: string;

  /** The last day. */
  @IsString()
  @IsDay()
  validThrough!: string;

  @IsOptional()
  @IsString()
  @IsDay()
  leftOn?: string | undefined;

  @IsInt()
  version!: number;
}

const benefitsOf = ({ benefits }: Pick<Level, 'benefits'>): Plain<BenefitView>[] =>
  benefits.map(({ code, title }) => ({ code, zh: title.zh, en: title.en }));

export const levelViewOf = ({ code, title, ...level }: Level): Plain<LevelView> => ({
  code,
  zh: title.zh,
  en: title.en,
  benefits: benefitsOf(level),
});

export const membershipViewOf = (handbook: Handbook) => {
  const levels = levelsOf(handbook);
  return (membership: Membership, version: number): Plain<MembershipView> => {
    const level = levels.find(({ code }) => code === membership.level);
    return {
      id: membership.id,
      customerId: membership.customerId,
      number: membership.number,
      status: membership.status,
      level: membership.level,
      benefits: level && membership.status === 'active' ? benefitsOf(level) : [],
      joinedOn: membership.joinedOn,
      validThrough: membership.validThrough,
      leftOn: membership.leftOn ?? undefined,
      version,
    };
  };
};
