import { happened, refusedByRule, type Happened } from '@kefu/kernel';
import { ComplaintRepairEndedV1, ComplaintRepairRequestedV1 } from '@kefu/messages-complaints';
import type { RepairRemedy } from './awaited-repair.js';
import type { Complaint } from './complaint.js';
import { concernsOf, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import type { Remedy } from './proposal.js';

const isRepair = ({ kind }: Remedy): boolean => kind === 'repair';

/** @throws Refusal CP-11 `asset-needed` */
export const requireRepairable = ({ assetId }: Complaint, remedies: readonly Remedy[]): void => {
  if (assetId !== undefined || !remedies.some(isRepair)) return;
  throw refusedByRule('CP-11', 'asset-needed', {
    zh: '上门维修须有涉及的设备',
    en: 'On-site repair needs the asset that the complaint is about',
  });
};

/** CP-11: what the customer accepted has a repair in it, and field-repair is asked to open the order. */
export const askForRepair = (
  complaint: Complaint,
  { round, remedies }: { readonly round: number; readonly remedies: readonly Remedy[] },
  { now, by }: ComplaintContext,
): { readonly repair?: RepairRemedy; readonly events: readonly Happened[] } => {
  const { assetId } = complaint;
  if (!assetId || !remedies.some(isRepair)) return { events: [] };
  const asked = { assetId, round, requestedBy: by.id, requestedAt: now };
  return {
    repair: { round, status: 'asked', askedAt: now },
    events: [happened(ComplaintRepairRequestedV1, { ...concernsOf(complaint), ...asked }, 'CP-11')],
  };
};

/** Field-repair has the order. What was called off, or asked for anew, waits for another one. */
export const repairTaken = (
  complaint: Complaint,
  { repairOrderId, round }: { readonly repairOrderId: string; readonly round: number },
  context: ComplaintContext,
): ComplaintDecision => {
  const { repair } = complaint;
  if (repair?.status !== 'asked' || repair.round !== round) return { next: complaint, events: [] };
  const next = { ...complaint, repair: { ...repair, status: 'open', repairOrderId } as const };
  return decided(complaint, next, [], context);
};

/** CP-11: the order is over. Done, the remedy can be carried out; else the handler decides. */
export const repairEnded = (
  complaint: Complaint,
  { repairOrderId, because }: { readonly repairOrderId: string; readonly because?: string },
  context: ComplaintContext,
): ComplaintDecision => {
  const { repair } = complaint;
  if (repair?.status !== 'open' || repair.repairOrderId !== repairOrderId) {
    return { next: complaint, events: [] };
  }
  const outcome = because === undefined ? 'done' : 'fell-through';
  const how = because === undefined ? {} : { because };
  const ended: RepairRemedy = { ...repair, status: outcome, endedAt: context.now, ...how };
  const { round } = repair;
  const event = { ...concernsOf(complaint), outcome, repairOrderId, round, ...how } as const;
  const events = [happened(ComplaintRepairEndedV1, event, 'CP-11')];
  return decided(complaint, { ...complaint, repair: ended }, events, context);
};

/**
 * CP-11: what was agreed is not carried out before the repair is. Where it fell through, or nobody took
 * it, the handler says in words how it was settled all the same.
 */
export const requireRepaired = ({ repair }: Complaint, words: string | undefined): void => {
  if (!repair || repair.status === 'done') return;
  if (repair.status !== 'open' && words !== undefined) return;
  throw repair.status === 'open'
    ? refusedByRule('CP-11', 'repair-awaited', {
        zh: '等待维修单完成',
        en: 'The repair order is not closed yet',
      })
    : refusedByRule('CP-11', 'repair-not-done', {
        zh: '维修未完成，须说明如何解决，或取消方案重新协商',
        en: 'The repair was not done: say how it was settled, or call the remedy off',
      });
};
