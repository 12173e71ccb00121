import { happened, type Happened } from '@kefu/kernel';
import { ComplaintNoShowToldV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import type { NoShowTold } from './parts-of-a-complaint.js';

export const noShowTold = (complaint: Complaint): readonly Happened[] => {
  const { noShow, madeAt } = complaint;
  if (!noShow) return [];
  const { repairOrderId } = noShow;
  const said = { ...concernsOf(complaint), repairOrderId, madeAt };
  return [happened(ComplaintNoShowToldV1, said, 'FR-06')];
};

/** Field-repair says whether there was such a no-show; whoever handles the complaint sees it. */
export const noShowHeard = (
  complaint: Complaint,
  { repairOrderId, recorded }: Required<NoShowTold>,
  context: ComplaintContext,
): ComplaintDecision =>
  complaint.noShow?.repairOrderId === repairOrderId
    ? decided(complaint, { ...complaint, noShow: { repairOrderId, recorded } }, [], context)
    : { next: complaint, events: [] };
