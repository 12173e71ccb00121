import { Money, happened, refusedByRule } from '@kefu/kernel';
import { ComplaintProposedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import {
  concernsOf,
  present,
  remarked,
  withProposal,
  type ComplaintContext,
  type ComplaintDecision,
} from './context.js';
import { decided } from './deadlines.js';
import { moveFrom, requireOneOf } from './life-cycle.js';
import type { Proposal, Remedy } from './proposal.js';

/** Where a proposal is made, and waits. */
export const beforeProposing = ['investigated', 'negotiating'] as const;
const costly = ['compensation', 'refund'];

const requireCost = ({ kind, cost }: Remedy): void => {
  if (!costly.includes(kind) || Money.of(cost).exceeds(Money.zero)) return;
  throw refusedByRule(
    'CP-06',
    'cost-needed',
    { zh: '赔偿和退款须注明金额', en: 'Compensation and refund come with their amount' },
    { extra: { kind } },
  );
};

/**
 * CP-06. What costs nothing is approved; what costs something waits for somebody else, and the complaint
 * stays where it was until they have decided. A proposal that waited falls.
 */
export const propose = (
  complaint: Complaint,
  remedies: readonly Remedy[],
  note: string | undefined,
  context: ComplaintContext,
): ComplaintDecision => {
  requireOneOf(beforeProposing, complaint.status, 'CP-06');
  remedies.forEach(requireCost);
  const { now, by } = context;
  const cost = Money.sum(remedies.map((remedy) => Money.of(remedy.cost)));
  const free = !cost.exceeds(Money.zero);
  const proposal: Proposal = {
    round: complaint.refusals + 1,
    remedies,
    cost: String(cost),
    status: free ? 'approved' : 'pending-authority',
    proposedAt: now,
    proposedBy: by.id,
  };
  const waiting = present(complaint);
  const earlier = waiting
    ? withProposal(complaint, waiting, { status: 'dropped' })
    : complaint.proposals;
  const status = free
    ? moveFrom(beforeProposing, complaint.status, 'proposed', 'CP-06')
    : complaint.status;
  const next: Complaint = {
    ...complaint,
    status,
    proposals: [...earlier, proposal],
    remarks: remarked(complaint, context, 'proposed', note),
  };
  const { round } = proposal;
  const offered = remedies.map(({ kind, cost: each }) => ({ kind, cost: each }));
  const event = { ...concernsOf(complaint), round, remedies: offered, cost: proposal.cost };
  const events = [
    happened(ComplaintProposedV1, { ...event, pending: !free, proposedBy: by.id }, 'CP-06'),
  ];
  return decided(complaint, next, events, context);
};
