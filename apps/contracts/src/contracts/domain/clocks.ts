import { deadlineTimer, type Deadline, type ResponsibleRole } from '@kefu/handbook';
import {
  cancelTimer,
  earlierDay,
  meetTimer,
  startTimer,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import type { Contract, ContractContext, ContractDecision, Events } from './contract.js';
import { isBound } from './life-cycle.js';
import { awaited, type AskedRole } from './round.js';

/** Timers of a contract that are no deadlines. */
export const ANNOUNCE = 'announce-renewal';
export const BEGIN = 'begin-contract';
export const END = 'end-contract';
export const TERMINATE = 'terminate-contract';

export interface Running {
  readonly deadline: Deadline;
  readonly responsible: ResponsibleRole;
}

/** CT-01: each role has its own time from the moment that it was asked. */
export const opinionClock = (
  { role, since }: AskedRole,
  { handbook }: ContractContext,
): Running => ({
  deadline: handbook.deadline('CT-01', since, [], { parameter: 'opinionWithin' }),
  responsible: { role },
});

const earliest = (running: readonly Running[]): Running | undefined =>
  [...running].sort((a, b) => (a.deadline.at < b.deadline.at ? -1 : 1))[0];

const review = (contract: Contract, context: ContractContext): Running | undefined => {
  const round = contract.status === 'in-review' ? contract.rounds.at(-1) : undefined;
  const waiting = round ? awaited(round).filter(({ late }) => !late) : [];
  return earliest(waiting.map((asked) => opinionClock(asked, context)));
};

/** CT-02: what is signed is to be filed. */
export const filingClock = (
  { status, signing, ownerId, breaches }: Contract,
  { handbook }: ContractContext,
): Running | undefined => {
  if (status !== 'signed' || !signing) return undefined;
  if (breaches.some(({ rule }) => rule === 'CT-02')) return undefined;
  const deadline = handbook.deadline('CT-02', signing.at, [], { parameter: 'fileWithin' });
  return { deadline, responsible: { role: 'account-manager', personId: ownerId } };
};

const deadlines = { 'CT-01': review, 'CT-02': filingClock } as const;

/** CT-09: of the days before the end those that were not told; what has passed is told at once. */
const announcement = (
  { status, endsOn, renewal, announced }: Contract,
  { now, handbook }: ContractContext,
): Instant | undefined => {
  if (!isBound(status) || endsOn === undefined || renewal?.signed) return undefined;
  const days = handbook.asOf(now).parameter('CT-09', 'announceBefore');
  const left = days.filter((before) => !announced.includes(before));
  const first = left.length > 0 ? Math.max(...left) : undefined;
  return first === undefined
    ? undefined
    : handbook.calendar.startOfDay(earlierDay(endsOn, `P${first}D`));
};

const moments: Readonly<
  Record<string, (contract: Contract, context: ContractContext) => Instant | undefined>
> = {
  [ANNOUNCE]: announcement,
  [BEGIN]: ({ status, startsOn, signing }, { handbook: { calendar } }) =>
    status === 'filed' && signing ? calendar.startOfDay(startsOn ?? signing.signedOn) : undefined,
  [END]: ({ status, endsOn }, { handbook: { calendar } }) =>
    status === 'active' && endsOn !== undefined ? calendar.endOfDay(endsOn) : undefined,
  [TERMINATE]: ({ status, terminations }, { handbook: { calendar } }) => {
    const last = terminations.at(-1);
    return isBound(status) && last?.granted ? calendar.endOfDay(last.lastDay) : undefined;
  },
};

/** Whatever changes a contract, its clocks follow from what it is. */
export const decided = (
  before: Contract | undefined,
  next: Contract,
  events: Events,
  context: ContractContext,
  reason?: string,
): ContractDecision => {
  const timers: TimerChange[] = [];
  let dueAt: Instant | undefined;
  for (const rule of ['CT-01', 'CT-02'] as const) {
    const was = before && deadlines[rule](before, context);
    const is = deadlines[rule](next, context);
    if (is && (dueAt === undefined || is.deadline.at < dueAt)) dueAt = is.deadline.at;
    if (is && is.deadline.at !== was?.deadline.at) {
      timers.push(deadlineTimer(is.deadline, is.responsible));
    }
    if (before && !is && left(rule, before, next)) {
      timers.push(done(rule, next) ? meetTimer(rule) : cancelTimer(rule));
    }
  }
  for (const [kind, momentOf] of Object.entries(moments)) {
    const was = before && momentOf(before, context);
    const is = momentOf(next, context);
    if (is !== undefined && is !== was) timers.push(startTimer(kind, is));
    if (is === undefined && was !== undefined) timers.push(cancelTimer(kind));
  }
  const round = next.status === 'in-review' ? next.rounds.at(-1) : undefined;
  const awaits = round ? awaited(round).map(({ role }) => role) : [];
  return { next: { ...next, dueAt, awaits }, events, timers, ...(reason ? { reason } : {}) };
};

const stateOf = { 'CT-01': 'in-review', 'CT-02': 'signed' } as const;

const left = (rule: 'CT-01' | 'CT-02', before: Contract, next: Contract): boolean =>
  before.status === stateOf[rule] && next.status !== stateOf[rule];

/** The deed was done, in time or late; else it was called off. */
const done = (rule: 'CT-01' | 'CT-02', { status, rounds }: Contract): boolean => {
  if (rule === 'CT-02') return status === 'filed';
  const outcome = rounds.at(-1)?.outcome;
  return outcome === 'approved' || outcome === 'objected';
};
