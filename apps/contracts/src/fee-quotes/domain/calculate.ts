import { Money, type MoneyText } from '@kefu/kernel';
import type { FeeRates } from './rates.js';

export const propertyUses = ['home', 'commercial', 'office'] as const;
export type PropertyUse = (typeof propertyUses)[number];

/** What the fees of a property depend on. */
export interface Property {
  readonly use: PropertyUse;
  /** m², with two decimals at most. */
  readonly area: number;
  readonly price: MoneyText;
  readonly lift: boolean;
  /** How many own it, the buyer among them. */
  readonly owners: number;
}

export const feeCodes = [
  'deed-tax',
  'maintenance-fund',
  'registration',
  'further-co-owners',
  'transaction',
  'stamp-duty',
  'initial-registration',
] as const;
export type FeeCode = (typeof feeCodes)[number];

export const feeBases = ['price', 'area', 'home', 'co-owner', 'property'] as const;
export type FeeBasis = (typeof feeBases)[number];

export const feeUnits = ['percent', 'yuan'] as const;

/** One fee: its rate times the quantity of its basis, rounded half up to the cent. */
export interface FeeLine {
  readonly code: FeeCode;
  /** What it is reckoned of. */
  readonly basis: FeeBasis;
  /** So many yuan, m² or pieces of it. */
  readonly quantity: string;
  /** Per cent of the basis, or yuan for each of it. */
  readonly rate: string;
  readonly unit: (typeof feeUnits)[number];
  readonly amount: MoneyText;
}

const percentOf = (code: FeeCode, price: MoneyText, rate: number): FeeLine => ({
  ...{ code, basis: 'price', quantity: price, rate: String(rate), unit: 'percent' },
  amount: Money.of(price).percent(rate).toString(),
});

const yuanEach = (code: FeeCode, basis: FeeBasis, quantity: number, rate: MoneyText): FeeLine => ({
  ...{ code, basis, quantity: String(quantity), rate, unit: 'yuan' },
  amount: Money.of(rate).times(quantity).toString(),
});

const deedRate = ({ use, area }: Property, rates: FeeRates): number => {
  if (use !== 'home') return rates.deedCommercial;
  return area <= rates.smallHomeUpTo ? rates.deedSmallHome : rates.deedHome;
};

/** A step includes its upper bound; the last one has none, or nobody could be quoted. */
const initialFee = (area: number, { initialOther }: FeeRates): MoneyText =>
  initialOther.find(({ upTo }) => upTo === undefined || area <= upTo)?.fee ?? '0.00';

/** CT-12: every fee of a property with its basis and rate. */
export const calculateFees = (property: Property, rates: FeeRates): readonly FeeLine[] => {
  const { use, area, price, lift, owners } = property;
  const maintenance = lift ? rates.maintenanceLift : rates.maintenanceNoLift;
  const always = [
    percentOf('deed-tax', price, deedRate(property, rates)),
    yuanEach('maintenance-fund', 'area', area, maintenance),
  ];
  const stamp = percentOf('stamp-duty', price, rates.stampDuty);
  if (use !== 'home') {
    return [
      ...always,
      percentOf('transaction', price, rates.transactionOther),
      stamp,
      yuanEach('initial-registration', 'property', 1, initialFee(area, rates)),
    ];
  }
  return [
    ...always,
    yuanEach('registration', 'home', 1, rates.registrationHome),
    ...(owners > 1
      ? [yuanEach('further-co-owners', 'co-owner', owners - 1, rates.furtherCoOwner)]
      : []),
    yuanEach('transaction', 'area', area, rates.transactionHome),
    stamp,
    yuanEach('initial-registration', 'home', 1, rates.initialHome),
  ];
};

export const totalOf = (lines: readonly FeeLine[]): MoneyText =>
  Money.sum(lines.map(({ amount }) => Money.of(amount))).toString();
