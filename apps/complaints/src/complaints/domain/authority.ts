import { lowestToGrant, mayGrant, type DisposalKind, type GrantingRole } from '@kefu/handbook';
import { Money, forbidden } from '@kefu/kernel';
import type { Complaint } from './complaint.js';
import { present, type ComplaintContext } from './context.js';
import type { Proposal, ProposedDisposal, Remedy, RemedyKind } from './proposal.js';

/** As which kind of disposal a remedy counts; what is in kind at dealer price (G-04). */
const countsAs: Readonly<Record<RemedyKind, DisposalKind>> = {
  compensation: 'compensation',
  refund: 'refund',
  return: 'goods',
  'trade-in': 'goods',
  replacement: 'goods',
  parts: 'goods',
  repair: 'out-of-warranty-work',
  training: 'out-of-warranty-work',
  explanation: 'out-of-warranty-work',
};

export type Kept = Omit<ProposedDisposal, 'id'>;

/** All that a proposal gives away, added up by kind. */
export const disposalsOf = (remedies: readonly Remedy[]): readonly Kept[] => {
  const costs = remedies
    .map(({ kind, cost }) => ({ kind: countsAs[kind], cost: Money.of(cost) }))
    .filter(({ cost }) => cost.exceeds(Money.zero));
  return [...new Set(costs.map(({ kind }) => kind))].map((kind) => ({
    kind,
    amount: String(Money.sum(costs.flatMap((one) => (one.kind === kind ? [one.cost] : [])))),
  }));
};

/** What the case comes to with this proposal, and how much of it the centre may give. */
const caseOf = ({ proposals }: Complaint, { cost }: Proposal, limit: string) => {
  const given = proposals.filter(({ status }) => status === 'accepted');
  const amount = Money.sum([cost, ...given.map((one) => one.cost)].map((one) => Money.of(one)));
  return { amount, limit: Money.of(limit) };
};

const limitsOf = ({ handbook, now }: ComplaintContext) => {
  const then = handbook.asOf(now);
  const [amounts, limit] = [then.parameter('G-04', 'amounts'), then.parameter('G-04', 'caseLimit')];
  return { amounts, limit };
};

/** G-04: the lowest role that may approve it, by kind, amount and case. */
const lowestFor = (
  complaint: Complaint,
  proposal: Proposal,
  context: ComplaintContext,
): GrantingRole => {
  const { amounts, limit } = limitsOf(context);
  const all = caseOf(complaint, proposal, limit);
  if (all.amount.exceeds(all.limit)) return 'general-manager';
  return lowestToGrant(disposalsOf(proposal.remedies), amounts);
};

/** @throws Refusal G-04 `beyond-authority`, with the rule and who may */
export const requireAuthority = (
  complaint: Complaint,
  proposal: Proposal,
  role: GrantingRole,
  context: ComplaintContext,
): void => {
  const { amounts, limit } = limitsOf(context);
  const all = caseOf(complaint, proposal, limit);
  const disposals = disposalsOf(proposal.remedies);
  if (role === 'general-manager') return;
  const within = !all.amount.exceeds(all.limit);
  if (within && disposals.every((one) => mayGrant(role, one, amounts))) return;
  const needs = lowestFor(complaint, proposal, context);
  const amount = String(all.amount);
  throw forbidden(
    'beyond-authority',
    within
      ? { zh: '超出本岗位对该类处置的权限', en: 'More of its kind than this role may grant' }
      : {
          zh: `本案合计 ${amount} 元，超出限额 ${limit} 元，须由总经理批准`,
          en: `The case comes to ${amount} yuan, beyond ${limit}: for the general manager`,
        },
    { rule: 'G-04', extra: { amount, limit, needs, disposals } },
  );
};

/** The proposal that somebody approved and the account has not answered yet. */
export const awaitsAccount = (complaint: Complaint): Proposal | undefined => {
  const proposal = present(complaint);
  const { status, disposals = [] } = proposal ?? {};
  const waits = disposals.some(({ answer }) => answer === undefined);
  return status === 'pending-authority' && waits ? proposal : undefined;
};

/** Who has to approve what waits: whoever the account named, else the lowest role that may. */
export const approverOf = (
  complaint: Complaint,
  context: ComplaintContext,
): GrantingRole | undefined => {
  const proposal = present(complaint);
  if (complaint.ending || proposal?.status !== 'pending-authority') return undefined;
  if (awaitsAccount(complaint)) return undefined;
  const named = proposal.disposals?.find(({ answer }) => answer === 'refused');
  return named?.mayGrant ?? lowestFor(complaint, proposal, context);
};
