import { Day, Flag, Id, Int, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import { tiers, type Tier } from '../../../records/customers/index.js';
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
  @Day() firstOrderOn!: string;
  @Day() lastOrderOn!: string;
  @Int() orders!: number;
  /** In the period that frequency and value are counted over. */
  @Int() ordersWithin!: number;
  /** Yuan. */
  @Text() valueWithin!: string;
}

export class LoyaltyView {
  @Id() customerId!: string;
  /** Of the customer. */
  @Text() number!: string;
  @OneOf(tiers) tier!: Tier;
  @OneOf(loyaltyClasses) loyaltyClass!: LoyaltyClass;
  @Day() since!: string;
  @Part(() => FiguresView) figures!: FiguresView;
}

/** One question of the figures; the last one shown is the one that holds, or all said no: steady. */
export class LoyaltyStepView {
  @OneOf(loyaltyClasses) leadsTo!: LoyaltyClass;
  @OneOf(['firstOrderOn', 'lastOrderOn', 'ordersWithin', 'valueWithin'])
  figure!: LoyaltyStep['figure'];
  @Text() value!: string;
  /** The parameter of CU-12 that it is held against. */
  @Text() limit!: string;
  @Flag() holds!: boolean;
}

/** How a customer came by their class; without one while nothing that they ordered stands. */
export class LoyaltyExplanationView {
  @Id() customerId!: string;
  @OneOf(loyaltyClasses, optional) loyaltyClass?: LoyaltyClass | undefined;
  @Part(() => FiguresView, optional) figures?: FiguresView | undefined;
  @Part(() => LoyaltyStepView, listOf()) steps!: LoyaltyStepView[];
  /** The first day on which the same figures might give another class. */
  @Day(optional) nextChangeOn?: string | undefined;
}

const figuresViewOf = ({ oldestWithinOn: _inner, ...figures }: Figures) => figures;

export const loyaltyViewOf = ({ filedNo: _order, figures, ...loyalty }: ListedLoyalty) => ({
  ...loyalty,
  figures: figures && figuresViewOf(figures),
});

export const explanationViewOf = (
  customerId: string,
  figures: Figures | undefined,
  { limits, today }: LoyaltyWorld,
) =>
  figures
    ? { customerId, ...classify(figures, limits, today), figures: figuresViewOf(figures) }
    : { customerId, steps: [] };
