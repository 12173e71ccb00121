import type { Instant, Transitions } from '@kefu/kernel';

export const releaseStatuses = ['in-custody', 'released', 'voided'] as const;
export type ReleaseStatus = (typeof releaseStatuses)[number];

/** A certificate stays in custody until it is released to its holder (CU-09). */
export const releaseTransitions = {
  'in-custody': ['released', 'voided'],
  released: [],
  voided: [],
} as const satisfies Transitions<ReleaseStatus>;

/** How it was released. No number is kept: they were compared. */
export interface ReleaseReceipt {
  readonly at: Instant;
  readonly by: string;
  readonly to: 'holder' | 'contact' | 'proxy';
  readonly contactId?: string | undefined;
  /** Where the written mandate of a proxy is filed. */
  readonly mandate?: string | undefined;
}

/** A certificate of a customer in the centre's custody. */
export interface Release {
  readonly id: string;
  readonly customerId: string;
  readonly assetId?: string | undefined;
  /** Code: `title-certificate`, `vehicle-licence`. */
  readonly kind: string;
  readonly status: ReleaseStatus;
  /** Where it lies. */
  readonly place: string;
  readonly takenInAt: Instant;
  readonly takenInBy: string;
  readonly receipt?: ReleaseReceipt | undefined;
}

/** What every event of a release says of it. */
export const concernsOf = ({ customerId, assetId, kind }: Release) => ({
  ...{ customerId, kind },
  ...(assetId ? { assetId } : {}),
});
