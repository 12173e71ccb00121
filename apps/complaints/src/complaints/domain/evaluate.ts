import { happened, refusedByRule, requireState, type Instant } from '@kefu/kernel';
import { ComplaintEvaluatedV1, ComplaintEvaluationRequestedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import {
  concernsOf,
  momentOf,
  remarked,
  type ComplaintContext,
  type ComplaintDecision,
} from './context.js';
import { decided } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { anew, type When } from './result.js';
import { spokenWith } from './speak.js';

export interface Evaluating extends When {
  readonly confirmed: boolean;
  readonly score: number;
  /** Who heard it, where they did not enter it here themselves. */
  readonly heardBy?: string | undefined;
}

const toldOf = ({ resultTold }: Complaint): NonNullable<Complaint['resultTold']> => {
  if (resultTold) return resultTold;
  throw refusedByRule('CP-10', 'result-not-told', {
    zh: '先把结果告知客户和相关部门',
    en: 'The customer and the departments are told of the result first',
  });
};

/** CP-10: the customer's view. Who does not confirm the result is negotiated with again. */
export const evaluate = (
  complaint: Complaint,
  { at: given, words, confirmed, score, heardBy }: Evaluating,
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, ['carried-out'], 'CP-10');
  const at = momentOf(
    'CP-10',
    given,
    { at: toldOf(complaint).at, zh: '告知结果', en: 'the result was told' },
    context,
  );
  const by = heardBy ?? context.by.id;
  const next: Complaint = {
    ...spokenWith(complaint, { at, outcome: 'spoken', by: heardBy }, context),
    status: confirmed
      ? complaint.status
      : moveFrom(['carried-out'], complaint.status, 'negotiating', 'CP-10'),
    evaluations: [...complaint.evaluations, { at, by, confirmed, score }],
    remarks: remarked(complaint, context, 'evaluated', words),
    // what follows is told, carried out and signed off anew
    ...(confirmed ? {} : anew),
  };
  const event = { ...concernsOf(complaint), confirmed, score, evaluatedAt: at, evaluatedBy: by };
  return decided(complaint, next, [happened(ComplaintEvaluatedV1, event, 'CP-10')], context);
};

/** CP-10: the answer to a callback about the present result; one about another result says nothing. */
export const evaluateByCallback = (
  complaint: Complaint,
  { resultToldAt, ...said }: Evaluating & { readonly resultToldAt: Instant },
  context: ComplaintContext,
): ComplaintDecision =>
  complaint.status === 'carried-out' && complaint.resultTold?.at === resultToldAt
    ? evaluate(complaint, said, context)
    : { next: complaint, events: [] };

/** CP-10: skipping the call never closes the way; whoever asks for one more gets it. */
export const askForEvaluation = (
  complaint: Complaint,
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, ['carried-out'], 'CP-10');
  const { at: resultToldAt } = toldOf(complaint);
  const asked = { resultToldAt, requestedBy: context.by.id, requestedAt: context.now };
  const event = { ...concernsOf(complaint), ...asked };
  const events = [happened(ComplaintEvaluationRequestedV1, event, 'CP-10')];
  return decided(complaint, complaint, events, context);
};
