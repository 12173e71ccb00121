import type { Handbook } from '@kefu/handbook';
import type { MoneyText } from '@kefu/kernel';

/** The fee up to that size, the last one without end. */
export interface FeeStep {
  readonly upTo?: number;
  readonly fee: MoneyText;
}

/** Every rate of CT-12, as it stood at one moment. A quote keeps those that it was made with (G-06). */
export interface FeeRates {
  /** Per cent of the price. */
  readonly deedCommercial: number;
  readonly deedHome: number;
  readonly deedSmallHome: number;
  /** Up to so many m², included, a home is small. */
  readonly smallHomeUpTo: number;
  /** Yuan a m². */
  readonly maintenanceLift: MoneyText;
  readonly maintenanceNoLift: MoneyText;
  /** Yuan a home. */
  readonly registrationHome: MoneyText;
  readonly furtherCoOwner: MoneyText;
  /** Yuan a m². */
  readonly transactionHome: MoneyText;
  /** Per cent of the price. */
  readonly transactionOther: number;
  readonly stampDuty: number;
  /** Yuan a home. */
  readonly initialHome: MoneyText;
  /** Yuan, by m². */
  readonly initialOther: readonly FeeStep[];
}

export const ratesOf = (handbook: Handbook): FeeRates => ({
  deedCommercial: handbook.parameter('CT-12', 'deedCommercial'),
  deedHome: handbook.parameter('CT-12', 'deedHome'),
  deedSmallHome: handbook.parameter('CT-12', 'deedSmallHome'),
  smallHomeUpTo: handbook.parameter('CT-12', 'smallHomeUpTo'),
  maintenanceLift: handbook.parameter('CT-12', 'maintenanceLift'),
  maintenanceNoLift: handbook.parameter('CT-12', 'maintenanceNoLift'),
  registrationHome: handbook.parameter('CT-12', 'registrationHome'),
  furtherCoOwner: handbook.parameter('CT-12', 'furtherCoOwner'),
  transactionHome: handbook.parameter('CT-12', 'transactionHome'),
  transactionOther: handbook.parameter('CT-12', 'transactionOther'),
  stampDuty: handbook.parameter('CT-12', 'stampDuty'),
  initialHome: handbook.parameter('CT-12', 'initialHome'),
  initialOther: handbook
    .parameter('CT-12', 'initialOther')
    .map(({ upTo, fee }) => (upTo === null ? { fee } : { upTo, fee })),
});
