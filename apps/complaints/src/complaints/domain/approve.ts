import { grantsAs, type GrantingRole } from '@kefu/handbook';
import { conflict, forbidden, happened, refusedByRule, requireState } from '@kefu/kernel';
import {
  ComplaintProposalApprovedV1,
  ComplaintProposalRejectedV1,
} from '@kefu/messages-complaints';
import { awaitsAccount, disposalsOf, requireAuthority } from './authority.js';
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
import { moveFrom } from './life-cycle.js';
import type { Proposal, ProposedDisposal } from './proposal.js';
import { beforeProposing } from './propose.js';

/** The proposal that waits, of which its author does not decide. */
export const waitingOf = (complaint: Complaint, { by }: ComplaintContext): Proposal => {
  requireState(complaint.status, beforeProposing, 'CP-06');
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

const granterOf = ({ by }: ComplaintContext): GrantingRole => {
  const role = grantsAs(by.roles);
  if (role) return role;
  throw forbidden(
    'beyond-authority',
    { zh: '该岗位无权批准', en: 'This role approves nothing' },
    { rule: 'G-04' },
  );
};

/** What the account said before holds, but what it refused is asked for again. */
const askedFor = (
  { remedies, disposals }: Proposal,
  { newId }: ComplaintContext,
): readonly ProposedDisposal[] =>
  disposals?.map(({ id, kind, amount, answer }) => ({
    ...{ id, kind, amount },
    ...(answer && answer !== 'refused' ? { answer } : {}),
  })) ?? disposalsOf(remedies).map((one) => ({ ...one, id: newId() }));

/** G-04: whoever may approves, and the customer's disposal account is asked to reserve it. */
export const approveProposal = (
  complaint: Complaint,
  context: ComplaintContext,
): ComplaintDecision => {
  const proposal = waitingOf(complaint, context);
  const approvedAs = granterOf(context);
  requireAuthority(complaint, proposal, approvedAs, context);
  if (awaitsAccount(complaint)) {
    throw conflict(
      'account-awaited',
      { zh: '已批准，等待额度账户答复', en: 'It is approved, and waits for the disposal account' },
      { rule: 'G-04' },
    );
  }
  const { now, by } = context;
  const disposals = askedFor(proposal, context);
  const approval = { approvedAt: now, approvedBy: by.id, approvedAs, disposals } as const;
  return grantedOr(complaint, proposal, { ...proposal, ...approval }, context);
};

/** The complaint with its proposal as it is now: it may be made once the account has reserved all of it. */
export const grantedOr = (
  complaint: Complaint,
  waiting: Proposal,
  proposal: Proposal,
  context: ComplaintContext,
  reason?: string,
): ComplaintDecision => {
  const { disposals = [], approvedBy, round, cost } = proposal;
  const reserved = disposals.every(({ answer }) => answer !== undefined && answer !== 'refused');
  const inPlace = beforeProposing.some((one) => one === complaint.status);
  if (!reserved || !inPlace || !approvedBy) {
    const proposals = withProposal(complaint, waiting, proposal);
    return decided(complaint, { ...complaint, proposals }, [], context, reason);
  }
  const status = moveFrom(beforeProposing, complaint.status, 'proposed', 'CP-06');
  const granted = { status: 'approved', decidedAt: context.now, decidedBy: approvedBy } as const;
  const proposals = withProposal(complaint, waiting, { ...proposal, ...granted });
  const event = { ...concernsOf(complaint), round, cost, approvedBy };
  const events = [happened(ComplaintProposalApprovedV1, event, 'CP-06')];
  return decided(complaint, { ...complaint, status, proposals }, events, context, reason);
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
