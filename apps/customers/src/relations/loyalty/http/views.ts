import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { tiers, type Tier } from '../../../records/customers/index.js';
import { IsDay, type Plain } from '../../../whole/request-formats/index.js';
import {
  classify,
  loyaltyClasses,
  type Figures,
  type LoyaltyClass,
  type LoyaltyStep,
  type LoyaltyWorld,
} from '../domain/index.js';
import type { ListedLoyalty } from '../store/find-loyalties.js';

export class FiguresView {
  @IsString()
  @IsDay()
  firstOrderOn!: string;

  @IsString()
  @IsDay()
  lastOrderOn!: string;

  @IsInt()
  orders!: number;

  /** In the period that frequency and value are counted over. */
  @IsInt()
  ordersWithin!: number;

  /** Yuan. */
  @IsString()
  valueWithin!: string;
}

export class LoyaltyView {
  @IsUUID()
  customerId!: string;

  @IsString()
  number!: string;

  @IsIn(tiers)
  tier!: Tier;

  @IsIn(loyaltyClasses)
  loyaltyClass!: LoyaltyClass;

  @IsString()
  @IsDay()
  since!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => FiguresView)
  figures!: FiguresView;
}

/** One question of the figures; the last one shown is the one that holds, or all said no: steady. */
export class LoyaltyStepView {
  @IsIn(loyaltyClasses)
  leadsTo!: LoyaltyClass;

  @IsIn(['firstOrderOn', 'lastOrderOn', 'ordersWithin', 'valueWithin'])
  figure!: LoyaltyStep['figure'];

  @IsString()
  value!: string;

  /** The parameter of CU-12 that it is held against. */
  @IsString()
  limit!: string;

  @IsBoolean()
  holds!: boolean;
}

/** How a customer came by his class; without one while nothing that he ordered stands. */
export class LoyaltyExplanationView {
  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsIn(loyaltyClasses)
  loyaltyClass?: LoyaltyClass | undefined;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FiguresView)
  figures?: FiguresView | undefined;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LoyaltyStepView)
  steps!: LoyaltyStepView[];

  /** The first day on which the same figures might give another class. */
  @IsOptional()
  @IsString()
  @IsDay()
  nextChangeOn?: string | undefined;
}

const figuresViewOf = (figures: Figures): Plain<FiguresView> => ({
  firstOrderOn: figures.firstOrderOn,
  lastOrderOn: figures.lastOrderOn,
  orders: figures.orders,
  ordersWithin: figures.ordersWithin,
  valueWithin: figures.valueWithin,
});

export const loyaltyViewOf = ({
  customerId,
  number,
  tier,
  loyaltyClass = 'steady',
  since,
  figures,
}: ListedLoyalty & { readonly figures?: Figures | undefined }) => ({
  customerId,
  number,
  tier,
  loyaltyClass,
  since,
  figures: figures && figuresViewOf(figures),
});

export const explanationViewOf = (
  customerId: string,
  figures: Figures | undefined,
  { limits, today }: LoyaltyWorld,
): Plain<LoyaltyExplanationView> => {
  if (!figures) return { customerId, steps: [] };
  const { loyaltyClass, steps, nextChangeOn } = classify(figures, limits, today);
  return {
    customerId,
    loyaltyClass,
    figures: figuresViewOf(figures),
    steps: steps.map((step) => ({ ...step })),
    nextChangeOn,
  };
};
