import { RepairOrderNoShowComplainedOfV1 } from '@kefu/messages-field-repair';
import { happened, type Instant } from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { recordTechnicianNoShow } from './no-show.js';
import type { NoShow } from './repair-order.js';
import { isCharged } from './withdraw-no-show.js';

export interface ComplainedOf {
  readonly complaintId: string;
  readonly madeAt: Instant;
}

/**
 * FR-06: a complaint belongs to the last no-show before it. One that the end of its window has not recorded
 * yet is recorded by this, and not again by that; where nobody was awaited in vain there is none.
 */
export const noShowComplainedOf = (
  order: Parameters<typeof recordTechnicianNoShow>[0],
  { complaintId, madeAt }: ComplainedOf,
  context: RepairContext,
): RepairDecision => {
  const base = recordTechnicianNoShow(order, context);
  const { noShows, customerId } = base.next;
  const concerns = (one: NoShow) => isCharged(one) && one.window.from <= madeAt;
  const at = noShows.findLastIndex(concerns);
  const noShow = noShows[at];
  const said = noShow
    ? { recorded: true, technicianId: noShow.technicianId, window: noShow.window }
    : { recorded: false };
  const event = happened(
    RepairOrderNoShowComplainedOfV1,
    { customerId, complaintId, ...said },
    'FR-06',
  );
  const known = noShow?.complaintIds ?? [];
  if (known.includes(complaintId)) return base;
  const next = noShow
    ? {
        ...base.next,
        noShows: noShows.with(at, { ...noShow, complaintIds: [...known, complaintId] }),
      }
    : base.next;
  return { ...base, next, events: [...base.events, event] };
};
