import {
  cancelClock,
  firstTold,
  keptInTime,
  toldAgain,
  toldBreach,
  untilAgain,
  type RunningDeadline,
  type ToldBreach,
} from '@kefu/handbook';
import {
  HandOverBreachWithdrawnV1,
  HandOverDeadlineBreachedV1,
  HandOverVoidedV1,
  HandOverWaivedV1,
} from '@kefu/messages-customers';
import { conflict, happened, move, refusedByRule, type Happened, type Instant } from '@kefu/kernel';
import type { HandOverContext, HandOverDecision } from './context.js';
import {
  concernsOf,
  handOverTransitions,
  type HandOver,
  type HandOverBreach,
} from './hand-over.js';

const isOver = ({ status }: HandOver): boolean => handOverTransitions[status].length === 0;

/** CU-03: a reason entered before the due time; being late then charges nobody. */
export const waiveCharge = (
  handOver: HandOver,
  reason: string,
  { now, by }: HandOverContext,
): HandOverDecision => {
  const { rule, holder, dueAt } = handOver;
  if (isOver(handOver)) move(handOverTransitions, handOver.status, 'held', rule);
  if (handOver.waiver) {
    throw conflict('waived-already', { zh: '已经豁免过', en: 'It was waived before' }, { rule });
  }
  if (now > dueAt) {
    throw refusedByRule(
      rule,
      'waiver-too-late',
      { zh: '已过期限，不再受理豁免', en: 'A waiver has to be entered before the due time' },
      { extra: { dueAt } },
    );
  }
  if (holder.personId === by.id) {
    throw refusedByRule(rule, 'own-waiver', {
      zh: '不能豁免自己',
      en: 'Nobody waives what they would be charged for themselves',
    });
  }
  const event = happened(
    HandOverWaivedV1,
    { ...concernsOf(handOver), holderRole: holder.role, by: by.id },
    rule,
  );
  return { next: { ...handOver, waiver: { at: now, by: by.id, reason } }, events: [event], reason };
};

/** Late: charged to whoever held the papers, unless it was waived before; they are still awaited. */
export const recordBreach = (
  handOver: HandOver,
  running: RunningDeadline,
  context: HandOverContext,
): HandOverDecision => {
  const { handbook } = context;
  if (isOver(handOver) || running.dueAt !== handOver.dueAt) return { next: handOver, events: [] };
  const { rule, waiver } = handOver;
  const charged = waiver === undefined;
  const breach: HandOverBreach = {
    ...ofWhomever(toldBreach(rule, running), charged),
    points: charged ? handbook.asOf(running.startedAt).parameter(rule, 'points') : 0,
  };
  const breaches = [...handOver.breaches, breach];
  return breached(handOver, running, { breach, breaches }, context);
};

/** G-01: the papers are still with them: told again, one more level up; it costs no points anew. */
export const repeatBreach = (
  handOver: HandOver,
  running: RunningDeadline,
  context: HandOverContext,
): HandOverDecision => {
  const { rule, breaches } = handOver;
  const first = firstTold(breaches, { rule, dueAt: running.dueAt });
  if (isOver(handOver) || running.dueAt !== handOver.dueAt || !first) {
    return { next: handOver, events: [] };
  }
  const again = toldAgain(rule, running, breaches);
  const breach = { ...ofWhomever(again.told, first.charged), points: 0 };
  const kept = again.breaches.map((one) => ('charged' in one ? one : breach));
  return breached(handOver, running, { breach, breaches: kept }, context);
};

/** Where it was waived, nobody answers for it. */
const ofWhomever = (
  { responsibleId, ...told }: ToldBreach,
  charged: boolean,
): Omit<HandOverBreach, 'points'> => ({
  ...told,
  ...(charged && responsibleId ? { responsibleId } : {}),
  charged,
});

interface Charged {
  readonly breach: HandOverBreach;
  readonly breaches: readonly HandOverBreach[];
}

const breached = (
  handOver: HandOver,
  running: RunningDeadline,
  { breach, breaches }: Charged,
  context: HandOverContext,
): HandOverDecision => {
  const { rule } = handOver;
  const said = { ...breach, ...concernsOf(handOver) };
  return {
    next: { ...handOver, breaches },
    events: [happened(HandOverDeadlineBreachedV1, said, rule)],
    timers: [untilAgain(rule, running, breaches, context)],
  };
};

/** Signed for in time and entered later: nobody is charged, and nobody loses points. */
export const withdrawLate = (
  handOver: Omit<HandOver, 'form'>,
  when: { readonly doneAt: Instant; readonly now: Instant },
): { readonly next: Omit<HandOver, 'form'>; readonly events: readonly Happened[] } => {
  const { next, withdrawn } = keptInTime(handOver, handOver.dueAt, when);
  const breaches = next.breaches.map((breach) =>
    breach.withdrawnAt ? { ...breach, charged: false, points: 0 } : breach,
  );
  const events = withdrawn.map((told) =>
    happened(HandOverBreachWithdrawnV1, { ...told, ...concernsOf(handOver) }, handOver.rule),
  );
  return { next: { ...next, breaches }, events };
};

/** Started in error (G-03). */
export const voidHandOver = (handOver: HandOver, reason: string): HandOverDecision => {
  const { form: _unsigned, ...rest } = handOver;
  const status = move(handOverTransitions, handOver.status, 'voided', 'G-03');
  return {
    next: { ...rest, status },
    events: [happened(HandOverVoidedV1, concernsOf(handOver), 'G-03')],
    timers: cancelClock(handOver.rule),
    reason,
  };
};
