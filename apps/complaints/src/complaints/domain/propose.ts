import { happened, Money, refusedByRule, requireState } from '@kefu/kernel';
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
import { moveFrom } from './life-cycle.js';
import type { Proposal, Remedy } from './proposal.js';
import { requireRepairable } from './repair-remedy.js';

/** Where a proposal is made, and waits. */
export const beforeProposing = ['investigated', 'negotiating'] as const;
const costly = ['compensation', 'refund', 'replacement'];
/** What was not put into effect falls with a new proposal; what was stays what it cost. */
const falls = ['pending-authority', 'approved', 'presented'];

const requireCost = ({ kind, cost }: Remedy, { handbook, now }: ComplaintContext): void => {
  const amount = Money.of(cost);
  const ceiling = handbook.asOf(now).parameter('CP-06', 'ceiling');
  if (amount.exceeds(Money.of(ceiling))) {
    throw refusedByRule(
      'CP-06',
      'absurd-cost',
      { zh: `单项成本超过上限 ${ceiling} 元`, en: `A remedy costs ${ceiling} yuan at most` },
      { extra: { kind, ceiling } },
    );
  }
  if (kind === 'explanation' && amount.exceeds(Money.zero)) {
    throw refusedByRule('CP-06', 'costs-nothing', {
      zh: '解释说明不计成本',
      en: 'An explanation costs nothing',
    });
  }
  if (!costly.includes(kind) || amount.exceeds(Money.zero)) return;
  throw refusedByRule(
    'CP-06',
    'cost-needed',
    {
      zh: '赔偿、退款和换新须注明金额',
      en: 'Compensation, refund and replacement come with their amount',
    },
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
  requireState(complaint.status, beforeProposing, 'CP-06');
  for (const remedy of remedies) requireCost(remedy, context);
  requireRepairable(complaint, remedies);
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
  const earlier =
    waiting && falls.includes(waiting.status)
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
