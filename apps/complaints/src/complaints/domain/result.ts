import { happened, refusedByRule, requireState, type Instant } from '@kefu/kernel';
import {
  ComplaintCalledOffV1,
  ComplaintCarriedOutV1,
  ComplaintPartiesToldV1,
  ComplaintResultToldV1,
} from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import {
  concernsOf,
  momentOf,
  present,
  remarked,
  withProposal,
  type ComplaintContext,
  type ComplaintDecision,
} from './context.js';
import { decided } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { requirePaid } from './owed.js';
import { complainants } from './party.js';
import { requireRepaired } from './repair-remedy.js';
import { spokenWith } from './speak.js';

export interface When {
  readonly at?: Instant | undefined;
  readonly words?: string | undefined;
}

/** The handler confirms that what was agreed was done. */
export const carryOut = (
  complaint: Complaint,
  { at: given, words }: When,
  context: ComplaintContext,
): ComplaintDecision => {
  const status = moveFrom(['accepted'], complaint.status, 'carried-out', 'CP-10');
  requirePaid(complaint);
  requireRepaired(complaint, words);
  const at = momentOf(
    'CP-10',
    given,
    {
      at: complaint.acceptedAt ?? complaint.recordedAt,
      zh: '客户接受',
      en: 'the customer accepted',
    },
    context,
  );
  const carriedOut = { at, by: context.by.id };
  const remarks = remarked(complaint, context, 'carried-out', words);
  const agreed = present(complaint);
  const cost = agreed?.cost ?? '0.00';
  const proposals = agreed
    ? withProposal(complaint, agreed, { carriedOutAt: at })
    : complaint.proposals;
  const event = { ...concernsOf(complaint), cost, carriedOutAt: at, carriedOutBy: carriedOut.by };
  const events = [happened(ComplaintCarriedOutV1, event, 'CP-10')];
  return decided(
    complaint,
    // what the director signed before was another result
    { ...complaint, status, carriedOut, signedOff: undefined, proposals, remarks },
    events,
    context,
  );
};

/** What does not hold for another round. */
export const anew = {
  acceptedAt: undefined,
  repair: undefined,
  carriedOut: undefined,
  resultTold: undefined,
  toldParties: [],
  signedOff: undefined,
} as const;

/** What was agreed cannot be done after all: it is negotiated again, and the customer is spoken with. */
export const callOff = (
  complaint: Complaint,
  reason: string,
  context: ComplaintContext,
): ComplaintDecision => {
  const status = moveFrom(['accepted'], complaint.status, 'negotiating', 'CP-10');
  const agreed = present(complaint);
  const next: Complaint = {
    ...complaint,
    ...anew,
    status,
    proposals: agreed
      ? withProposal(complaint, agreed, { status: 'dropped' })
      : complaint.proposals,
    remarks: remarked(complaint, context, 'called-off', reason),
  };
  const event = { ...concernsOf(complaint), calledOffBy: context.by.id };
  const events = [happened(ComplaintCalledOffV1, event, 'CP-10')];
  return decided(complaint, next, events, context, reason);
};

export interface ResultTold extends When {
  /** Whom; everybody who complains of it, where it is not said (CP-17). */
  readonly customerIds?: readonly string[] | undefined;
}

/** @throws Refusal CP-17 `not-a-party` */
const requireParties = (complaint: Complaint, told: readonly string[]): void => {
  if (told.every((id) => complainants(complaint).includes(id))) return;
  throw refusedByRule('CP-17', 'not-a-party', {
    zh: '所列客户不是本投诉的投诉人',
    en: 'Somebody named does not complain of this',
  });
};

/**
 * CP-10, CP-17: the customer, everybody who complains with them and the departments concerned know the
 * result. Until the last one does, it was not told.
 */
export const tellResult = (
  complaint: Complaint,
  { at: given, words, customerIds }: ResultTold,
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, ['carried-out'], 'CP-10');
  const at = momentOf(
    'CP-10',
    given,
    {
      at: complaint.carriedOut?.at ?? complaint.recordedAt,
      zh: '处理完成',
      en: 'it was carried out',
    },
    context,
  );
  const by = context.by.id;
  const all = complainants(complaint);
  const to = customerIds ?? all;
  requireParties(complaint, to);
  const before = complaint.toldParties.filter(({ customerId }) => !to.includes(customerId));
  const toldParties = [...before, ...to.map((customerId) => ({ customerId, at, by }))];
  const told = toldParties.map(({ customerId }) => customerId);
  const whole = all.every((id) => told.includes(id));
  const next: Complaint = {
    ...(to.includes(complaint.customerId)
      ? spokenWith(complaint, { at, outcome: 'sent' }, context)
      : complaint),
    toldParties,
    ...(whole ? { resultTold: { at, by } } : {}),
    remarks: remarked(complaint, context, 'result-told', words),
  };
  const said = { ...concernsOf(complaint), told, toldAt: at, toldBy: by };
  const event = whole
    ? happened(ComplaintResultToldV1, said, 'CP-10')
    : happened(ComplaintPartiesToldV1, said, 'CP-17');
  return decided(complaint, next, [event], context);
};
