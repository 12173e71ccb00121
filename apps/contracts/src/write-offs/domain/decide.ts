import { forbidden, happened, Money, move, refusedByRule, type MoneyText } from '@kefu/kernel';
import {
  WriteOffAppliedForV1,
  WriteOffApprovedV1,
  WriteOffRejectedV1,
  WriteOffSecondedV1,
  WriteOffWithdrawnV1,
} from '@kefu/messages-contracts';
import {
  seconders,
  writeOffTransitions,
  type Seconder,
  type WriteOff,
  type WriteOffContext,
  type WriteOffDecision,
} from './write-off.js';

const concernsOf = ({ customerId, contractId, regionId, receivableId }: WriteOff) => ({
  ...{ customerId, contractId, regionId, receivableId },
});

/** CT-07: what is overdue for long enough may be applied for. */
export const applyForWriteOff = (
  asked: Omit<WriteOff, 'status' | 'appliedBy' | 'seconded'>,
  { by }: WriteOffContext,
): WriteOffDecision => {
  const next: WriteOff = { ...asked, status: 'applied', appliedBy: by.id, seconded: [] };
  const event = { ...concernsOf(next), amount: next.amount, appliedBy: by.id };
  return { next, events: [happened(WriteOffAppliedForV1, event, 'CT-07')], reason: asked.reason };
};

/** In which of the roles that are still missing somebody approves, who is neither applicant nor did before. */
const secondsAs = ({ appliedBy, seconded }: WriteOff, { by }: WriteOffContext): Seconder => {
  if (by.id === appliedBy) {
    throw refusedByRule('CT-07', 'own-application', {
      zh: '不能批准自己的申请',
      en: 'Nobody approves what they applied for',
    });
  }
  if (seconded.some((one) => one.by === by.id)) {
    throw refusedByRule('CT-07', 'approved-already', {
      zh: '您已批准过',
      en: 'You approved it already; each of the three is another person',
    });
  }
  const missing = seconders.filter((role) => !seconded.some((one) => one.as === role));
  const as = missing.find((role) => by.roles.includes(role));
  if (as) return as;
  throw forbidden(
    'not-awaited',
    { zh: '不等待该岗位的批准', en: 'Nobody of this role is awaited' },
    { rule: 'CT-07', extra: { missing } },
  );
};

/** CT-07: manager, finance and general manager, each once. With the last it is bad debt. */
export const secondWriteOff = (
  writeOff: WriteOff,
  left: MoneyText,
  context: WriteOffContext,
): WriteOffDecision => {
  if (writeOff.status !== 'applied')
    move(writeOffTransitions, writeOff.status, 'approved', 'CT-07');
  const { now, by } = context;
  const approvedAs = secondsAs(writeOff, context);
  const seconded = [...writeOff.seconded, { as: approvedAs, by: by.id, at: now }];
  const concerns = concernsOf(writeOff);
  const said = happened(
    WriteOffSecondedV1,
    { ...concerns, approvedAs, approvedBy: by.id },
    'CT-07',
  );
  if (seconded.length < seconders.length) {
    return { next: { ...writeOff, seconded }, events: [said] };
  }
  if (Money.of(left).exceeds(Money.of(writeOff.amount))) {
    throw refusedByRule(
      'CT-07',
      'more-than-applied-for',
      { zh: '尚欠金额已大于申请金额', en: 'More is left by now than was applied for' },
      { extra: { left, appliedFor: writeOff.amount } },
    );
  }
  const ended = { endedAt: now, endedBy: by.id };
  const next: WriteOff = { ...writeOff, seconded, status: 'approved', amount: left, ...ended };
  const approved = happened(WriteOffApprovedV1, { ...concerns, amount: left }, 'CT-07');
  return { next, events: [said, approved] };
};

/** One of those who have to approve it says no: it stays owed. */
export const rejectWriteOff = (
  writeOff: WriteOff,
  reason: string,
  { now, by }: WriteOffContext,
): WriteOffDecision => {
  const status = move(writeOffTransitions, writeOff.status, 'rejected', 'CT-07');
  const next = { ...writeOff, status, endedAt: now, endedBy: by.id };
  const event = { ...concernsOf(writeOff), rejectedBy: by.id };
  return { next, events: [happened(WriteOffRejectedV1, event, 'CT-07')], reason };
};

/** The customer paid after all, or it was applied for in error. */
export const withdrawWriteOff = (
  writeOff: WriteOff,
  reason: string,
  { now, by }: WriteOffContext,
): WriteOffDecision => {
  const status = move(writeOffTransitions, writeOff.status, 'withdrawn', 'CT-07');
  const next = { ...writeOff, status, endedAt: now, endedBy: by.id };
  const event = { ...concernsOf(writeOff), withdrawnBy: by.id };
  return { next, events: [happened(WriteOffWithdrawnV1, event, 'CT-07')], reason };
};
