import { forbidden, happened, move, serves } from '@kefu/kernel';
import {
  SparePartCancelledV1,
  SparePartFinishedV1,
  SparePartOpenedV1,
} from '@kefu/messages-work-shop';
import {
  sparePartTransitions,
  type SparePart,
  type SparePartContext,
  type SparePartDecision,
} from './spare-part.js';

export type Opening = Pick<SparePart, 'regionId' | 'subject'>;

/** @throws Refusal `other-region` */
export const open = (
  { regionId, subject }: Opening,
  { newId, by }: SparePartContext,
): SparePartDecision => {
  if (!serves(by.regions, regionId)) {
    throw forbidden('other-region', {
      zh: '您不负责该区域',
      en: 'You do not work on this region',
    });
  }
  return {
    next: { id: newId(), status: 'open', regionId, subject },
    events: [happened(SparePartOpenedV1, { regionId, openedBy: by.id })],
  };
};

/** @throws Refusal `wrong-state` */
export const finish = (sparePart: SparePart, { now, by }: SparePartContext): SparePartDecision => {
  const status = move(sparePartTransitions, sparePart.status, 'finished');
  const { regionId } = sparePart;
  return {
    next: { ...sparePart, status, endedAt: now },
    events: [happened(SparePartFinishedV1, { regionId, finishedBy: by.id, finishedAt: now })],
  };
};

/** Nobody serves a region that has closed. */
export const cancelWithRegion = (
  sparePart: SparePart,
  { now }: SparePartContext,
): SparePartDecision => {
  const status = move(sparePartTransitions, sparePart.status, 'cancelled');
  const { regionId } = sparePart;
  const event = { regionId, reason: 'region-closed', cancelledAt: now };
  return {
    next: { ...sparePart, status, endedAt: now },
    events: [happened(SparePartCancelledV1, event)],
    reason: 'its region has closed',
  };
};
