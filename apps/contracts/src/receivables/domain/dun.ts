import {
  toldAgain,
  toldFirst,
  untilAgain,
  wasTold,
  type RuleId,
  type RunningDeadline,
  type Told,
} from '@kefu/handbook';
import { happened, plusSpan, refusedByRule, type Instant, type LocalDate } from '@kefu/kernel';
import {
  ReceivableDeadlineBreachedV1,
  ReceivableDunnedV1,
  ReceivableOverdueV1,
  ReceivableWrittenOffV1,
} from '@kefu/messages-contracts';
import { decided, nextStep, openDispute, restsOf } from './clocks.js';
import {
  concernsOf,
  isOwed,
  moveTo,
  plus,
  type Receivable,
  type ReceivableContext,
  type ReceivableDecision,
} from './receivable.js';

const unchanged = (receivable: Receivable): ReceivableDecision => ({
  next: receivable,
  events: [],
});

/** CT-06: its day is over, or the next day of the handbook has come: once each, in their order. */
export const dun = (receivable: Receivable, context: ReceivableContext): ReceivableDecision => {
  const { nextDunningAt, dueOn, left } = receivable;
  if (!isOwed(receivable) || openDispute(receivable)) return unchanged(receivable);
  if (nextDunningAt === undefined || context.now < nextDunningAt) return unchanged(receivable);
  const concerns = concernsOf(receivable);
  if (receivable.status !== 'overdue') {
    const next = { ...receivable, status: moveTo(receivable, 'overdue', 'CT-06') };
    const event = { ...concerns, left, dueOn };
    return decided(next, [happened(ReceivableOverdueV1, event, 'CT-06')], context);
  }
  const found = nextStep(receivable, context);
  if (!found) return unchanged(receivable);
  const recipient = found.step === 'manager' ? 'manager' : 'customer';
  const said = { ...found, recipient, at: context.now, left, trace: [] } as const;
  const dunned = [...receivable.dunned, said];
  const events = [happened(ReceivableDunnedV1, { ...concerns, ...found, left }, 'CT-06')];
  return decided({ ...receivable, dunned }, events, context);
};

/** The dispute was not settled in time: told one level up; settling stays possible. */
export const recordBreach = (
  receivable: Receivable,
  { rule, ...running }: RunningDeadline & { readonly rule: RuleId },
  context: ReceivableContext,
): ReceivableDecision => {
  const dispute = openDispute(receivable);
  if (dispute?.at !== running.startedAt) return unchanged(receivable);
  return breached(receivable, running, toldFirst(rule, running, receivable.breaches), context);
};

/** G-01: it is still disputed: told again, one more level up. */
export const repeatBreach = (
  receivable: Receivable,
  { rule, ...running }: RunningDeadline & { readonly rule: RuleId },
  context: ReceivableContext,
): ReceivableDecision => {
  const { startedAt, dueAt } = running;
  const lies = openDispute(receivable)?.at === startedAt;
  if (!lies || !wasTold(receivable.breaches, { rule, dueAt })) return unchanged(receivable);
  return breached(receivable, running, toldAgain(rule, running, receivable.breaches), context);
};

const breached = (
  receivable: Receivable,
  running: RunningDeadline,
  { told, breaches }: Told,
  context: ReceivableContext,
): ReceivableDecision => {
  const event = { ...concernsOf(receivable), ...told };
  const events = [happened(ReceivableDeadlineBreachedV1, event, told.rule)];
  const { timers = [], ...rest } = decided({ ...receivable, breaches }, events, context);
  return { ...rest, timers: [...timers, untilAgain(told.rule, running, breaches, context)] };
};

/** CT-07: the first day on which it may be written off; days in dispute do not count. */
export const writeOffFrom = (receivable: Receivable, context: ReceivableContext): LocalDate => {
  const { handbook } = context;
  const after = handbook.parameter('CT-07', 'after');
  const { calendar } = handbook;
  const rested = restsOf(receivable).reduce(
    (sum, { from, to }) => sum + overlap([from, to], calendar.endOfDay(receivable.dueOn)),
    0,
  );
  const day = plusSpan(receivable.dueOn, after);
  return plusSpan(day, `P${Math.ceil(rested / dayMillis)}D`);
};

const dayMillis = 86_400_000;

const overlap = ([from, to]: readonly [Instant, Instant], start: Instant): number =>
  Math.max(0, Date.parse(to) - Math.max(Date.parse(from), Date.parse(start)));

/** @throws Refusal `not-overdue`, `too-early` (CT-07) */
export const requireBadDebt = (receivable: Receivable, context: ReceivableContext): void => {
  if (receivable.status !== 'overdue' || openDispute(receivable)) {
    throw refusedByRule('CT-07', 'not-overdue', {
      zh: '只有逾期且无争议的应收款可申请呆账',
      en: 'Only what is overdue and undisputed can be bad debt',
    });
  }
  const from = writeOffFrom(receivable, context);
  if (context.handbook.calendar.localDate(context.now) >= from) return;
  throw refusedByRule(
    'CT-07',
    'too-early',
    { zh: '逾期天数未到', en: 'It is not overdue for long enough' },
    { extra: { from } },
  );
};

/** CT-07: all three approved: what is left of it is bad debt. */
export const writeOff = (
  receivable: Receivable,
  writeOffId: string,
  context: ReceivableContext,
): ReceivableDecision => {
  requireBadDebt(receivable, context);
  const status = moveTo(receivable, 'bad-debt', 'CT-07');
  const amount = receivable.left;
  const writtenOff = plus(receivable.writtenOff, amount);
  const next = { ...receivable, status, writtenOff, left: '0.00' };
  const event = { ...concernsOf(next), writeOffId, amount };
  return decided(next, [happened(ReceivableWrittenOffV1, event, 'CT-07')], context);
};
