import { Money, forbidden, happened, refusedByRule } from '@kefu/kernel';
import {
  ComplaintProposalApprovedV1,
  ComplaintProposalRejectedV1,
} from '@kefu/messages-complaints';
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
import type { Proposal } from './proposal.js';
import { beforeProposing } from './propose.js';

/** The proposal that waits, of which its author does not decide. */
const waitingOf = (complaint: Complaint, { by }: ComplaintContext): Proposal => {
  requireOneOf(beforeProposing, complaint.status, 'CP-06');
  const proposal = present(complaint);
  if (proposal?.status !== 'pending-authority') {
    throw refusedByRule('CP-06', 'nothing-to-approve', {
      zh: '没有待批准的方案',
      en: 'No proposal waits for approval',
    });
  }
  if (proposal.proposedBy !== by.id) return proposal;
  throw refusedByRule('CP-06', 'own-proposal', {
    zh: '不能审批自己的方案',
    en: 'Nobody decides on their own proposal',
  });
};

/** G-04: up to the limit of a case the centre decides, beyond it the general manager. */
const requireAuthority = (
  { proposals }: Complaint,
  { cost }: Proposal,
  { by, handbook, now }: ComplaintContext,
): void => {
  const limit = Money.of(handbook.asOf(now).parameter('G-04', 'caseLimit'));
  const given = proposals.filter(({ status }) => status === 'accepted');
  const all = Money.sum([cost, ...given.map((one) => one.cost)].map((one) => Money.of(one)));
  if (by.roles.includes('general-manager') || !all.exceeds(limit)) return;
  throw forbidden(
    'beyond-authority',
    {
      zh: `本案合计 ${String(all)} 元，超出限额 ${String(limit)} 元，须由总经理批准`,
      en: `The case comes to ${String(all)} yuan, beyond ${String(limit)}: for the general manager`,
    },
    {
      rule: 'G-04',
      extra: { amount: String(all), limit: String(limit), needs: 'general-manager' },
    },
  );
};

export const approveProposal = (
  complaint: Complaint,
  context: ComplaintContext,
): ComplaintDecision => {
  const proposal = waitingOf(complaint, context);
  requireAuthority(complaint, proposal, context);
  const status = moveFrom(beforeProposing, complaint.status, 'proposed', 'CP-06');
  const { now, by } = context;
  const decision = { status: 'approved', decidedAt: now, decidedBy: by.id } as const;
  const proposals = withProposal(complaint, proposal, decision);
  const { round, cost } = proposal;
  const event = { ...concernsOf(complaint), round, cost, approvedBy: by.id };
  const events = [happened(ComplaintProposalApprovedV1, event, 'CP-06')];
  return decided(complaint, { ...complaint, status, proposals }, events, context);
};

export const rejectProposal = (
  complaint: Complaint,
  reason: string,
  context: ComplaintContext,
): ComplaintDecision => {
  const proposal = waitingOf(complaint, context);
  const { now, by } = context;
  const decision = { status: 'rejected', decidedAt: now, decidedBy: by.id } as const;
  const next: Complaint = {
    ...complaint,
    proposals: withProposal(complaint, proposal, decision),
    remarks: remarked(complaint, context, 'rejected', reason),
  };
  const event = { ...concernsOf(complaint), round: proposal.round, rejectedBy: by.id };
  const events = [happened(ComplaintProposalRejectedV1, event, 'CP-06')];
  return decided(complaint, next, events, context, reason);
};
