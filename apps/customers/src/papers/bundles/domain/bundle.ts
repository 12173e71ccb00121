import { BundleDissolvedV1, BundleMadeV1, BundleMovedV1 } from '@kefu/messages-customers';
import {
  conflict,
  happened,
  move,
  refusedByRule,
  type Decision,
  type Transitions,
} from '@kefu/kernel';
import { requireOpen, type RegionStanding } from '../../../whole/access/index.js';

export const bundleStatuses = ['standing', 'dissolved'] as const;
export type BundleStatus = (typeof bundleStatuses)[number];

export const bundleTransitions = {
  standing: ['dissolved'],
  dissolved: [],
} as const satisfies Transitions<BundleStatus>;

/** Files of assets out of warranty, tied together on one place of the shelf (CU-07). */
export interface Bundle {
  readonly id: string;
  /** `K000012` */
  readonly number: string;
  readonly shelfMark: string;
  readonly regionCode: string;
  readonly status: BundleStatus;
}

export const makeBundle = (
  command: { number: string; shelfMark: string; regionCode: string },
  region: RegionStanding,
  newId: () => string,
): Decision<Bundle> => {
  requireOpen(region);
  const next: Bundle = {
    ...command,
    id: newId(),
    status: 'standing',
  };
  const event = happened(BundleMadeV1, { number: next.number, regionId: next.regionCode }, 'CU-07');
  return { next, events: [event] };
};

/** @throws Refusal `dissolved` (409) */
export const requireThere = ({ status }: Bundle): void => {
  if (status === 'standing') return;
  throw conflict(
    'dissolved',
    { zh: '这一捆已拆', en: 'The bundle was dissolved' },
    { rule: 'CU-07' },
  );
};

/** @throws Refusal `bundle-full` (422) */
export const requireRoom = (files: number, capacity: number): void => {
  if (files <= capacity) return;
  throw refusedByRule(
    'CU-07',
    'bundle-full',
    { zh: `一捆最多 ${capacity} 份档案`, en: `A bundle holds ${capacity} files at most` },
    { extra: { capacity } },
  );
};

export const moveBundle = (bundle: Bundle, shelfMark: string, reason: string): Decision<Bundle> => {
  requireThere(bundle);
  if (shelfMark === bundle.shelfMark) return { next: bundle, events: [] };
  const event = happened(BundleMovedV1, { number: bundle.number }, 'CU-07');
  return { next: { ...bundle, shelfMark }, events: [event], reason };
};

export const dissolveBundle = (bundle: Bundle, reason: string): Decision<Bundle> => {
  const status = move(bundleTransitions, bundle.status, 'dissolved', 'CU-07');
  const event = happened(BundleDissolvedV1, { number: bundle.number }, 'CU-07');
  return { next: { ...bundle, status }, events: [event], reason };
};
