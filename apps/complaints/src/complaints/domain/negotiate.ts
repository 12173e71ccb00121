import { conflict, happened, refusedByRule, requireState, type Instant } from '@kefu/kernel';
import {
  ComplaintAcceptedV1,
  ComplaintEscalatedV1,
  ComplaintPresentedV1,
  ComplaintRefusedV1,
} from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import {
  concernsOf,
  momentOf,
  oneLevelUp,
  present,
  remarked,
  withProposal,
  type ComplaintContext,
  type ComplaintDecision,
} from './context.js';
import { decided } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import type { Proposal } from './proposal.js';
import { askForRepair } from './repair-remedy.js';
import { spokenWith } from './speak.js';

export interface Answered {
  /** When the customer said so. */
  readonly at?: Instant | undefined;
  readonly words?: string | undefined;
}

/** CP-07: the customer has the proposal, and the clocks rest until they answer or the time for it is over. */
export const presentProposal = (
  complaint: Complaint,
  {
    at: given,
    answerBy,
  }: { readonly at?: Instant | undefined; readonly answerBy?: Instant | undefined },
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, ['proposed'], 'CP-07');
  const proposal = proposalOf(complaint, 'approved');
  const at = momentOf(
    'CP-07',
    given,
    {
      at: proposal.decidedAt ?? proposal.proposedAt,
      zh: '方案批准',
      en: 'the proposal was approved',
    },
    context,
  );
  const latest = context.handbook.deadline('CP-07', at, [], { parameter: 'answerWithin' }).at;
  if (answerBy !== undefined && (answerBy <= at || answerBy > latest)) {
    throw refusedByRule(
      'CP-07',
      'answer-out-of-range',
      { zh: '答复期限须在规定期间内', en: 'The customer is asked again within the time set' },
      { extra: { latest } },
    );
  }
  const put = { status: 'presented', presentedAt: at, answerBy: answerBy ?? latest } as const;
  const proposals = withProposal(complaint, proposal, put);
  const next = spokenWith({ ...complaint, proposals }, { at, outcome: 'spoken' }, context);
  const event = { ...concernsOf(complaint), round: proposal.round, presentedAt: at };
  const events = [happened(ComplaintPresentedV1, event, 'CP-07')];
  return decided(complaint, next, events, context);
};

const proposalOf = (complaint: Complaint, status: Proposal['status']): Proposal => {
  const proposal = present(complaint);
  if (proposal?.status === status) return proposal;
  throw conflict(
    'not-with-the-customer',
    status === 'presented'
      ? { zh: '方案尚未告知客户', en: 'The proposal was not put to the customer' }
      : { zh: '方案已告知客户', en: 'The customer has the proposal already' },
    { rule: 'CP-07' },
  );
};

/** The complaint after the customer's answer, with the rest that it ended. */
const answered = (
  complaint: Complaint,
  proposal: Proposal,
  { at, words }: { readonly at: Instant; readonly words?: string | undefined },
  status: 'accepted' | 'refused',
  context: ComplaintContext,
): Complaint => {
  const { presentedAt: from = at, answerBy = at } = proposal;
  const to = at < answerBy ? at : answerBy;
  const next: Complaint = {
    ...complaint,
    proposals: withProposal(complaint, proposal, { status, answeredAt: at }),
    rests: to > from ? [...complaint.rests, { from, to, rule: 'CP-07' }] : complaint.rests,
    remarks: remarked(complaint, context, status, words),
  };
  return spokenWith(next, { at, outcome: 'spoken' }, context);
};

const presentedTo = ({ presentedAt, proposedAt }: Proposal) => ({
  at: presentedAt ?? proposedAt,
  zh: '方案告知客户',
  en: 'the proposal was presented',
});

export const acceptProposal = (
  complaint: Complaint,
  { at: given, words }: Answered,
  context: ComplaintContext,
): ComplaintDecision => {
  const status = moveFrom(['proposed'], complaint.status, 'accepted', 'CP-07');
  const proposal = proposalOf(complaint, 'presented');
  const at = momentOf('CP-07', given, presentedTo(proposal), context);
  const next = answered(complaint, proposal, { at, words }, 'accepted', context);
  const event = { ...concernsOf(complaint), round: proposal.round, acceptedAt: at };
  const { repair, events: asked } = askForRepair(complaint, proposal, context);
  const events = [happened(ComplaintAcceptedV1, event, 'CP-07'), ...asked];
  return decided(complaint, { ...next, status, acceptedAt: at, repair }, events, context);
};

/** Each refusal opens a new round; from the third on each takes it one level up. */
export const refuseProposal = (
  complaint: Complaint,
  { at: given, words }: Answered,
  context: ComplaintContext,
): ComplaintDecision => {
  const status = moveFrom(['proposed'], complaint.status, 'negotiating', 'CP-07');
  const proposal = proposalOf(complaint, 'presented');
  const at = momentOf('CP-07', given, presentedTo(proposal), context);
  const refusals = complaint.refusals + 1;
  const after = answered(complaint, proposal, { at, words }, 'refused', context);
  const event = { ...concernsOf(complaint), round: proposal.round, refusals, refusedAt: at };
  const escalateAt = context.handbook.asOf(complaint.recordedAt).parameter('CP-07', 'escalateAt');
  const to = oneLevelUp(complaint);
  const up = refusals >= escalateAt ? [{ at: context.now, rule: 'CP-07' as const, to }] : [];
  const events = [
    happened(ComplaintRefusedV1, event, 'CP-07'),
    ...up.map(() => happened(ComplaintEscalatedV1, { ...concernsOf(complaint), to }, 'CP-07')),
  ];
  const escalations = [...complaint.escalations, ...up];
  return decided(complaint, { ...after, status, refusals, escalations }, events, context);
};
