import { isRole, type GrantingRole } from '@kefu/handbook';
import { conflict, happened } from '@kefu/kernel';
import { ComplaintAuthorityRefusedV1 } from '@kefu/messages-complaints';
import { grantedOr, waitingOf } from './approve.js';
import { awaitsAccount } from './authority.js';
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
import type { AccountAnswer, Proposal, ProposedDisposal } from './proposal.js';

export interface AccountSays {
  readonly disposalId: string;
  readonly answer: Exclude<AccountAnswer, 'none'>;
  readonly why?: string;
  readonly mayGrant?: string;
}

const granter = (role: string | undefined): GrantingRole =>
  role !== undefined && isRole(role) && (role === 'manager' || role === 'director')
    ? role
    : 'general-manager';

const answeredOf = (
  one: ProposedDisposal,
  { disposalId, answer, why, mayGrant }: AccountSays,
): ProposedDisposal => {
  if (one.id !== disposalId) return one;
  const { id, kind, amount } = one;
  const refused =
    answer === 'refused' ? { ...(why ? { why } : {}), mayGrant: granter(mayGrant) } : {};
  return { id, kind, amount, answer, ...refused };
};

/**
 * G-04: what the customer's disposal account answered is on record; with all of it reserved the proposal may
 * be made. Of a proposal that fell meanwhile the answer changes nothing.
 */
export const hearAccount = (
  complaint: Complaint,
  said: AccountSays,
  context: ComplaintContext,
): ComplaintDecision => {
  const proposal = complaint.proposals.find(({ disposals = [] }) =>
    disposals.some(({ id }) => id === said.disposalId),
  );
  if (!proposal) return { next: complaint, events: [] };
  const disposals = proposal.disposals?.map((one) => answeredOf(one, said));
  const heard: Proposal = { ...proposal, ...(disposals ? { disposals } : {}) };
  const waits = proposal === present(complaint) && proposal.status === 'pending-authority';
  if (!waits || complaint.ending) {
    const proposals = withProposal(complaint, proposal, heard);
    return decided(complaint, { ...complaint, proposals }, [], context);
  }
  if (said.answer !== 'refused') return grantedOr(complaint, proposal, heard, context);
  const proposals = withProposal(complaint, proposal, heard);
  const event = {
    ...concernsOf(complaint),
    round: proposal.round,
    why: said.why ?? 'unknown',
    mayGrant: granter(said.mayGrant),
  };
  const events = [happened(ComplaintAuthorityRefusedV1, event, 'G-04')];
  return decided(complaint, { ...complaint, proposals }, events, context);
};

/**
 * G-04: the account does not answer, and the general manager goes on, with the reason; once it is back it is
 * asked for what they granted.
 */
export const goOnWithoutAccount = (
  complaint: Complaint,
  reason: string,
  context: ComplaintContext,
): ComplaintDecision => {
  const proposal = waitingOf(complaint, context);
  if (!awaitsAccount(complaint)) {
    throw conflict(
      'account-not-awaited',
      { zh: '没有等待额度账户答复的方案', en: 'Nothing waits for the disposal account' },
      { rule: 'G-04' },
    );
  }
  const { now, by } = context;
  const granted: Proposal = {
    ...proposal,
    ...{ approvedAt: now, approvedBy: by.id, approvedAs: 'general-manager' },
    disposals: (proposal.disposals ?? []).map((one) => ({
      ...one,
      ...(one.answer === undefined ? { answer: 'none' as const } : {}),
    })),
  };
  const remarks = remarked(complaint, context, 'went-on-without-account', reason);
  return grantedOr({ ...complaint, remarks }, proposal, granted, context, reason);
};
