import { happened, move, type Actor, type Decision, type Instant } from '@kefu/kernel';
import {
  SparePartCancelledV1,
  SparePartFinishedV1,
  SparePartOpenedV1,
} from '@kefu/messages-work-shop';
import { sparePartTransitions } from './life-cycle.js';
import type { SparePart } from './spare-part.js';

export interface Opening {
  readonly id: string;
  readonly regionId: string;
  readonly subject: string;
}

export const open = ({ id, regionId, subject }: Opening, by: Actor): Decision<SparePart> => ({
  next: { id, status: 'open', regionId, subject },
  events: [happened(SparePartOpenedV1, { regionId, openedBy: by.id })],
});

/** @throws Refusal `wrong-state` */
export const finish = (sparePart: SparePart, by: Actor, now: Instant): Decision<SparePart> => {
  const status = move(sparePartTransitions, sparePart.status, 'finished');
  return {
    next: { ...sparePart, status, endedAt: now },
    events: [happened(SparePartFinishedV1, { finishedBy: by.id, finishedAt: now })],
  };
};

/** Nobody serves a region that has closed. */
export const cancelWithRegion = (sparePart: SparePart, now: Instant): Decision<SparePart> => {
  const status = move(sparePartTransitions, sparePart.status, 'cancelled');
  return {
    next: { ...sparePart, status, endedAt: now },
    events: [happened(SparePartCancelledV1, { reason: 'region-closed', cancelledAt: now })],
    reason: 'its region has closed',
  };
};
