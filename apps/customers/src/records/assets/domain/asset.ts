import type { Transitions } from '@kefu/kernel';

export const contractKinds = ['rental', 'contract', 'none'] as const;
export type ContractKind = (typeof contractKinds)[number];

export const assetStatuses = ['in-service', 'retired', 'voided'] as const;
export type AssetStatus = (typeof assetStatuses)[number];

/** An asset is served until it is retired; one filed in error is voided, and that is for good. */
export const assetTransitions = {
  'in-service': ['retired', 'voided'],
  retired: ['voided'],
  voided: [],
} as const satisfies Transitions<AssetStatus>;

export interface AssetDetails {
  /** Code, kebab-case: `copier`, `vehicle`, `meter`. */
  readonly category: string;
  readonly model: string;
  readonly serial: string;
  readonly plate?: string | undefined;
  /** The region that serves it, which need not be its owner's. */
  readonly regionCode: string;
  readonly contractKind: ContractKind;
  /** Of the contract that it is rented or serviced under. */
  readonly contractNumber?: string | undefined;
  /** The last day of warranty; absent when there is none. */
  readonly warrantyEnd?: string | undefined;
}

/** What a customer owns or rents and the centre serves. */
export interface Asset extends AssetDetails {
  readonly id: string;
  readonly customerId: string;
  readonly status: AssetStatus;
  /** The serial number, plate and contract number as they are compared. */
  readonly serialKey: string;
  readonly plateKey?: string | undefined;
  readonly contractKey?: string | undefined;
}

export const personalFieldsOfAsset = [
  'serial',
  'serialKey',
  'plate',
  'plateKey',
] as const satisfies readonly (keyof Asset)[];
