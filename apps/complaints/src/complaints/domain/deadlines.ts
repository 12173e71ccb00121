import {
  againTimer,
  deadlineTimer,
  extensionBy,
  lapsed,
  runningDeadline,
  untilAgain,
  type Extension,
  type RunningLimit,
} from '@kefu/handbook';
import {
  cancelTimer,
  meetTimer,
  type Happened,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import { approverOf } from './authority.js';
import { clocks, complaintDeadlines, isMissed, limitOf, lyingOf, runningOf } from './clocks.js';
import type { Complaint } from './complaint.js';
import { type ComplaintContext, type ComplaintDecision } from './context.js';
import { toPayOf } from './owed.js';
import { payoutsMoved } from './payouts.js';

/** Two that are due at one moment, of two appeals of one day, are not the same: each is missed by itself. */
const same = (a: RunningLimit | undefined, b: RunningLimit | undefined): boolean =>
  a?.deadline.at === b?.deadline.at &&
  a?.deadline.explanation.startedAt === b?.deadline.explanation.startedAt &&
  a?.responsible.role === b?.responsible.role &&
  a?.responsible.personId === b?.responsible.personId;

/** Every clock follows from what the complaint is: none is forgotten, whatever changed it. */
const timersOf = (
  before: Complaint | undefined,
  after: Complaint,
  context: ComplaintContext,
): TimerChange[] =>
  clocks.flatMap((rule) => {
    const was = before && runningOf(rule, before, context);
    const is = runningOf(rule, after, context);
    if (same(was, is)) return [];
    if (is && !isMissed(after, is)) return [deadlineTimer(is.deadline, is.responsible)];
    // what is left was told: whose it is now, it is not missed a second time
    if (is && (!was || isMissed(after, was))) return [];
    return [after.ending && after.ending !== before?.ending ? cancelTimer(rule) : meetTimer(rule)];
  });

/** What was missed and still lies there is told again (G-01), from when it does. */
const againTimersOf = (
  before: Complaint | undefined,
  after: Complaint,
  context: ComplaintContext,
): TimerChange[] =>
  complaintDeadlines.flatMap((rule) => {
    const lay = before ? lyingOf(rule, before, context).length : 0;
    const lying = lyingOf(rule, after, context);
    const last = lying.at(-1);
    if (!last) return lay > 0 ? [cancelTimer(againTimer(rule))] : [];
    if (lying.length <= lay) return [];
    const running = runningDeadline(last.deadline, last.responsible);
    return [untilAgain(rule, running, after.breaches, context)];
  });

const nextDue = (complaint: Complaint, context: ComplaintContext): Instant | undefined =>
  clocks
    .map((rule) => runningOf(rule, complaint, context)?.deadline.at)
    .filter((at) => at !== undefined)
    .sort()[0];

/** What a decision makes of a complaint, with the clocks that follow from it. */
export const decided = (
  before: Complaint | undefined,
  next: Complaint,
  events: readonly Happened[],
  context: ComplaintContext,
  reason?: string,
): ComplaintDecision => {
  const runs = (asked: Extension) => limitOf(asked, next, context) !== undefined;
  const extensions = lapsed(next.extensions, context.now, runs);
  return {
    next: {
      ...next,
      extensions,
      approvalBy: approverOf(next, context),
      extensionBy: extensionBy(extensions),
      toPay: toPayOf(next),
      dueAt: nextDue(next, context),
    },
    events: [...events, ...payoutsMoved(before, next, context)],
    timers: [...timersOf(before, next, context), ...againTimersOf(before, next, context)],
    ...(reason ? { reason } : {}),
  };
};
