import { clocked, untilDay, type Awaited } from '@kefu/handbook';
import {
  cancelTimer,
  plusDays,
  startTimer,
  type Happened,
  type Instant,
  type LocalDate,
  type TimerChange,
} from '@kefu/kernel';
import {
  isOut,
  outstandingOf,
  type Deposit,
  type DepositContext,
  type DepositDecision,
} from './deposit.js';

/** Timers that are no deadlines: the next announcement, and the day on which it may be claimed. */
export const ANNOUNCE = 'announce-return';
export const BECOME_DUE = 'become-reclaim-due';

export interface Announcement {
  readonly of: 'reclaim' | 'expiry';
  /** The day that it announces. */
  readonly day: LocalDate;
  readonly daysBefore: number;
  readonly at: Instant;
}

export const keyOf = ({ of, day, daysBefore }: Announcement): string =>
  `${of} ${day} ${daysBefore}`;

/** The day after which it is late: the agreed one, or the guarantee's last where that comes before. */
const lastDayOf = ({ reclaimOn, guarantee }: Deposit): LocalDate =>
  guarantee && guarantee.expiresOn < reclaimOn ? guarantee.expiresOn : reclaimOn;

/** When it was paid: from then on it counts. */
const paidAtOf = ({ movements }: Deposit): Instant | undefined =>
  movements.findLast(({ kind, reversedAt }) => kind === 'paid' && reversedAt === undefined)?.at;

/** CT-03, CT-04: every announcement that is still to come, the next one first. */
export const announcementsOf = (deposit: Deposit, { handbook }: DepositContext): Announcement[] => {
  const { reclaimOn, guarantee, announced } = deposit;
  const paidAt = paidAtOf(deposit);
  if (paidAt === undefined || !isOut(deposit)) return [];
  const { calendar } = handbook;
  const days = handbook.asOf(paidAt).parameter('CT-04', 'announceBefore');
  const of = (kind: Announcement['of'], day: LocalDate): Announcement[] =>
    days.map((daysBefore) => ({
      ...{ of: kind, day, daysBefore },
      at: calendar.instantAt(plusDays(day, -daysBefore), '00:00'),
    }));
  return [...of('reclaim', reclaimOn), ...(guarantee ? of('expiry', guarantee.expiresOn) : [])]
    .filter((one) => !announced.includes(keyOf(one)))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
};

const clockOf = (deposit: Deposit, context: DepositContext): Awaited => {
  const paidAt = paidAtOf(deposit);
  if (deposit.status === 'forfeited') return 'called-off';
  if (paidAt === undefined || !isOut(deposit)) return undefined;
  return {
    deadline: untilDay('CT-04', paidAt, lastDayOf(deposit), context),
    responsible: { role: 'account-manager', personId: deposit.ownerId },
  };
};

/** Timers that are no deadlines. */
const waiting = (deposit: Deposit, context: DepositContext): TimerChange[] => {
  const [coming] = announcementsOf(deposit, context).filter(({ at }) => at > context.now);
  const start = context.handbook.calendar.instantAt(deposit.reclaimOn, '00:00');
  const waits = deposit.status === 'paid' && isOut(deposit);
  return [
    coming ? startTimer(ANNOUNCE, coming.at) : cancelTimer(ANNOUNCE),
    waits ? startTimer(BECOME_DUE, start) : cancelTimer(BECOME_DUE),
  ];
};

/** The deposit with what is out, when it is due, and its clocks. */
export const decided = (
  changed: Deposit,
  events: readonly Happened[],
  context: DepositContext,
): DepositDecision => {
  const state = { ...changed, outstanding: outstandingOf(changed).toString() };
  const { next, timers } = clocked(state, 'CT-04', clockOf(state, context), context);
  return { next, events, timers: [...timers, ...waiting(next, context)] };
};
