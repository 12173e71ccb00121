import { grantsAs, mayGrant, type GrantingRole } from '@kefu/handbook';
import { forbidden, happened, move, refusedByRule, type LocalDate } from '@kefu/kernel';
import {
  RefundApprovedV1,
  RefundChargedV1,
  RefundPaidV1,
  RefundRejectedV1,
  RefundRequestedV1,
  RefundWithdrawnV1,
} from '@kefu/messages-contracts';
import {
  refundTransitions,
  type Refund,
  type RefundContext,
  type RefundDecision,
} from './refund.js';

type Asked = Pick<
  Refund,
  | 'id'
  | 'number'
  | 'kind'
  | 'customerId'
  | 'regionId'
  | 'receivableId'
  | 'paymentId'
  | 'amount'
  | 'reason'
  | 'dueOn'
>;

const concernsOf = ({ customerId, regionId }: Refund) => ({ customerId, regionId });

/** CT-08: with a reason. */
export const requestRefund = (asked: Asked, { by }: RefundContext): RefundDecision => {
  const next: Refund = { ...asked, status: 'requested', requestedBy: by.id };
  const { kind, receivableId, paymentId, amount, requestedBy } = next;
  const event = {
    ...{ ...concernsOf(next), kind, amount, requestedBy },
    ...(receivableId ? { receivableId } : {}),
    ...(paymentId ? { paymentId } : {}),
  };
  return { next, events: [happened(RefundRequestedV1, event, 'CT-08')], reason: asked.reason };
};

/** G-04: the role in which somebody may grant so much; never what they asked for themselves. */
const approvesAs = (refund: Refund, { by, handbook }: RefundContext): GrantingRole => {
  if (by.id === refund.requestedBy) {
    throw refusedByRule('CT-08', 'own-request', {
      zh: '不能批准自己的申请',
      en: 'Nobody approves what they asked for',
    });
  }
  const role = grantsAs(by.roles);
  const given = { kind: 'refund', amount: refund.amount };
  if (role && mayGrant(role, given, handbook.parameter('G-04', 'amounts'))) return role;
  throw forbidden(
    'beyond-authority',
    { zh: '超出该岗位的审批权限', en: 'More than this role may approve' },
    { rule: 'G-04' },
  );
};

/** CT-08: a refund may be paid now. */
export const approveRefund = (refund: Refund, context: RefundContext): RefundDecision => {
  const status = move(refundTransitions, refund.status, 'approved', 'CT-08');
  const approvedAs = approvesAs(refund, context);
  const approvedBy = context.by.id;
  const next: Refund = { ...refund, status, approvedAs, approvedBy, approvedAt: context.now };
  const { kind, amount } = refund;
  const event = { ...concernsOf(next), kind, amount, approvedAs, approvedBy };
  return { next, events: [happened(RefundApprovedV1, event, 'CT-08')] };
};

/** CT-08: what was billed too low is a receivable from now on. */
export const approveBackCharge = (
  refund: Refund,
  receivableId: string,
  context: RefundContext,
): RefundDecision => {
  const { now, by } = context;
  const status = move(refundTransitions, refund.status, 'charged', 'CT-08');
  const approvedAs = approvesAs(refund, context);
  const approved = { approvedAs, approvedBy: by.id };
  const next: Refund = {
    ...{ ...refund, ...approved, approvedAt: now, status, chargedId: receivableId },
    ...{ endedAt: now, endedBy: by.id },
  };
  const { kind, amount } = refund;
  const concerns = concernsOf(next);
  const events = [
    happened(RefundApprovedV1, { ...concerns, kind, amount, ...approved }, 'CT-08'),
    happened(RefundChargedV1, { ...concerns, receivableId, amount }, 'CT-08'),
  ];
  return { next, events };
};

/**
 * The money left, once it was approved.
 * @throws Refusal CT-08 `in-the-future`, `before-it-was-approved`
 */
export const payRefund = (
  refund: Refund,
  { paidOn, reference }: { readonly paidOn: LocalDate; readonly reference: string },
  { now, by, handbook }: RefundContext,
): RefundDecision => {
  const status = move(refundTransitions, refund.status, 'paid', 'CT-08');
  if (paidOn > handbook.calendar.localDate(now)) {
    throw refusedByRule('CT-08', 'in-the-future', {
      zh: '付款日期不能晚于今天',
      en: 'What was paid was not paid on a day to come',
    });
  }
  const { approvedAt } = refund;
  if (approvedAt !== undefined && paidOn < handbook.calendar.localDate(approvedAt)) {
    throw refusedByRule('CT-08', 'before-it-was-approved', {
      zh: '付款日期不能早于批准日期',
      en: 'It cannot have been paid before it was approved',
    });
  }
  const next: Refund = { ...refund, status, paidOn, reference, endedAt: now, endedBy: by.id };
  const { kind, amount } = refund;
  const event = { ...concernsOf(next), kind, amount, paidOn, paidBy: by.id };
  return { next, events: [happened(RefundPaidV1, event, 'CT-08')] };
};

const ended = (refund: Refund, { now, by }: RefundContext) => ({
  ...{ ...refund, endedAt: now, endedBy: by.id },
});

/** Whoever has the authority says no. */
export const rejectRefund = (
  refund: Refund,
  reason: string,
  context: RefundContext,
): RefundDecision => {
  const status = move(refundTransitions, refund.status, 'rejected', 'CT-08');
  const event = { ...concernsOf(refund), rejectedBy: context.by.id };
  const next: Refund = { ...ended(refund, context), status };
  return { next, events: [happened(RefundRejectedV1, event, 'CT-08')], reason };
};

/** Nobody asks for it any more; no money has moved. */
export const withdrawRefund = (
  refund: Refund,
  reason: string,
  context: RefundContext,
): RefundDecision => {
  const status = move(refundTransitions, refund.status, 'withdrawn', 'CT-08');
  const event = { ...concernsOf(refund), withdrawnBy: context.by.id };
  const next: Refund = { ...ended(refund, context), status };
  return { next, events: [happened(RefundWithdrawnV1, event, 'CT-08')], reason };
};
