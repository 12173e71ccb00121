import type { Instant } from '@kefu/kernel';
import type { GroundKind, Penalty } from './penalty.js';

interface MissedVisit {
  readonly who: 'technician' | 'customer';
  readonly technicianId: string;
  readonly window: { readonly to: Instant };
  readonly complaintIds?: readonly string[];
  /** It turned out to be none. */
  readonly withdrawn?: object;
}

/** What of an order a penalty goes by. */
export interface OrderWithNoShows {
  readonly noShows: readonly MissedVisit[];
  readonly repeats: readonly { readonly at: Instant }[];
  readonly visits: readonly { readonly arrivedAt: Instant }[];
}

/** What came of one no-show of an order. */
export type Ground = Pick<Penalty, 'place' | 'personId' | 'missedAt' | 'because' | 'complaintIds'>;

/**
 * FR-06: a repeat report belongs to the last no-show before it, as a complaint does, unless somebody came
 * in between: then it is about the repair.
 */
const noShowOf = ({ noShows, visits }: OrderWithNoShows, at: Instant): number => {
  const place = noShows.findLastIndex((one) => charges(one) && one.window.to < at);
  const missedAt = noShows[place]?.window.to ?? at;
  const came = visits.some(({ arrivedAt }) => arrivedAt > missedAt && arrivedAt <= at);
  return came ? -1 : place;
};

const charges = ({ who, withdrawn }: MissedVisit): boolean => who === 'technician' && !withdrawn;

/** The no-shows of the order that propose a penalty; one that turned out to be none does not. */
export const groundsOf = (order: OrderWithNoShows): Ground[] => {
  const repeated = new Set(order.repeats.map(({ at }) => noShowOf(order, at)));
  return order.noShows.flatMap((noShow, place) => {
    const { technicianId: personId, window, complaintIds = [] } = noShow;
    const because: GroundKind[] = [
      ...(repeated.has(place) ? (['repeat-report'] as const) : []),
      ...(complaintIds.length > 0 ? (['complaint'] as const) : []),
    ];
    if (because.length === 0 || !charges(noShow)) return [];
    return [{ place, personId, missedAt: window.to, because, complaintIds }];
  });
};
