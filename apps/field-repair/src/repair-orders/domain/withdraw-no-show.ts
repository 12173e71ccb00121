import { RepairOrderNoShowWithdrawnV1 } from '@kefu/messages-field-repair';
import { conflict, happened } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision } from './context.js';
import type { WithReason } from './give-back-visit.js';
import type { NoShow, RepairOrder } from './repair-order.js';

export const isCharged = ({ who, withdrawn }: NoShow): boolean =>
  who === 'technician' && withdrawn === undefined;

/**
 * FR-05: the last no-show of a technician turns out to be none. It stays on record (G-03) and charges
 * nobody. Where the order stands it stands; one that is over, too.
 */
export const withdrawNoShow = (
  order: RepairOrder,
  { reason, remark }: WithReason,
  context: RepairContext,
): RepairDecision => {
  const at = order.noShows.findLastIndex(isCharged);
  const noShow = order.noShows[at];
  if (!noShow) {
    throw conflict(
      'no-such-no-show',
      { zh: '没有可撤销的失约', en: 'There is no no-show to withdraw' },
      { rule: 'FR-05' },
    );
  }
  const { customerId } = order;
  const { technicianId, window } = noShow;
  const withdrawn = { at: context.now, by: context.by.id, reason };
  const said = { customerId, technicianId, window, reason, withdrawnBy: context.by.id };
  return {
    next: {
      ...order,
      noShows: order.noShows.with(at, { ...noShow, withdrawn }),
      remarks: remarked(order, context, 'no-show-withdrawn', remark),
    },
    events: [happened(RepairOrderNoShowWithdrawnV1, said, 'FR-05')],
    reason,
  };
};
