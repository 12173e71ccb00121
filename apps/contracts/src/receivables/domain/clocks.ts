import { deadlineTimer, meetClock, wasTold, type Deadline } from '@kefu/handbook';
import {
  cancelTimer,
  due,
  meetTimer,
  mergeRests,
  startTimer,
  type Instant,
  type Rest,
  type TimerChange,
} from '@kefu/kernel';
import {
  dunningSteps,
  isOwed,
  type DunningStep,
  type Receivable,
  type ReceivableContext,
  type ReceivableDecision,
} from './receivable.js';

/** Days in dispute do not count (CT-05). */
export const restsOf = ({ disputes }: Receivable): readonly Rest[] =>
  disputes.flatMap(({ at, settledAt }) =>
    settledAt ? [{ from: at, to: settledAt, rule: 'CT-05' }] : [],
  );

export const openDispute = ({ disputes }: Receivable) =>
  disputes.find(({ settledAt }) => settledAt === undefined);

/** When a day overdue begins: day 1 with the midnight that ends the due date. */
const beginOf = (day: number, receivable: Receivable, { handbook }: ReceivableContext) => {
  const start = handbook.calendar.endOfDay(receivable.dueOn);
  const rests = mergeRests(restsOf(receivable));
  const found = due(start, `P${day - 1}D`, handbook.calendar, { rests });
  const resting = rests.find(({ from, to }) => from <= found.at && found.at < to);
  return resting ? { ...found, at: resting.to } : found;
};

/** The days of the handbook that was in force when it was invoiced (G-06). */
const daysOf = ({ invoicedAt }: Receivable, { handbook, now }: ReceivableContext) =>
  [...handbook.asOf(invoicedAt ?? now).parameter('CT-06', 'days')].sort((a, b) => a - b);

/** The first day reminds, the last one goes to the manager, those between are letters. */
export const stepOf = (day: number, days: readonly number[]): DunningStep => {
  const [reminder, letter, manager] = dunningSteps;
  if (day === days.at(-1)) return manager;
  return day === days[0] ? reminder : letter;
};

/** The day of the handbook that is told next; of several that have passed unsaid the last alone. */
export const nextStep = (receivable: Receivable, context: ReceivableContext) => {
  const days = daysOf(receivable, context);
  const told = receivable.dunned.at(-1)?.day ?? 0;
  const left = days.filter((day) => day > told);
  const passed = left.filter((day) => beginOf(day, receivable, context).at <= context.now);
  const day = passed.at(-1) ?? left[0];
  return day === undefined ? undefined : { day, step: stepOf(day, days) };
};

export const overdueAt = (receivable: Receivable, context: ReceivableContext): Instant =>
  beginOf(1, receivable, context).at;

/** Owed, and nobody disputes it: overdue by the end of the due date, then one step after the other. */
const dunning = (receivable: Receivable, context: ReceivableContext) => {
  if (!isOwed(receivable) || openDispute(receivable)) return undefined;
  const day = receivable.status === 'overdue' ? nextStep(receivable, context)?.day : 1;
  return day === undefined ? undefined : beginOf(day, receivable, context);
};

/** Whoever holds a receivable in dispute settles it in time, or the manager hears of it. */
export const settlingBy = (
  receivable: Receivable,
  { handbook }: ReceivableContext,
): Deadline | undefined => {
  const dispute = openDispute(receivable);
  if (!dispute) return undefined;
  return handbook.deadline('CT-05', dispute.at, [], { parameter: 'settleWithin' });
};

/** Its clocks follow from what it is, whatever changed it. */
export const decided = (
  next: Receivable,
  events: ReceivableDecision['events'],
  context: ReceivableContext,
  reason?: string,
): ReceivableDecision => {
  const dun = dunning(next, context);
  const settle = settlingBy(next, context);
  const told = settle && wasTold(next.breaches, { rule: settle.rule, dueAt: settle.at });
  const timers: TimerChange[] = [dun ? startTimer('CT-06', dun.at, running(dun)) : stopped(next)];
  if (!settle) timers.push(...meetClock('CT-05'));
  else if (!told) timers.push(deadlineTimer(settle, { role: 'account-manager' }));
  return {
    next: {
      ...next,
      disputed: openDispute(next) !== undefined,
      nextDunningAt: dun?.at,
    },
    ...{ events, timers },
    ...(reason ? { reason } : {}),
  };
};

const stopped = ({ status }: Receivable): TimerChange =>
  status === 'paid' ? meetTimer('CT-06') : cancelTimer('CT-06');

const running = ({ at, explanation }: ReturnType<typeof beginOf>) => ({
  startedAt: explanation.startedAt,
  dueAt: at,
  responsible: { role: 'account-manager' },
  explanation,
});
