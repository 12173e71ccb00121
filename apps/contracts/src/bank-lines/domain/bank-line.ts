import type { Handbook } from '@kefu/handbook';
import {
  conflict,
  happened,
  move,
  plusSpan,
  startTimer,
  type Actor,
  type Decision,
  type Instant,
  type LocalDate,
  type MoneyText,
  type Transitions,
} from '@kefu/kernel';
import {
  BankLineAcceptedV1,
  BankLineReceivedV1,
  BankLineSetAsideV1,
  BankLineTakenUpV1,
} from '@kefu/messages-contracts';
import type { Candidate, Line } from './match.js';

export type BankLineStatus = 'doubtful' | 'accepted' | 'set-aside';

/** Every state of a line of a bank statement, and what may follow it. */
export const bankLineTransitions = {
  doubtful: ['accepted', 'set-aside'],
  accepted: ['doubtful'],
  'set-aside': ['doubtful'],
} as const satisfies Transitions<BankLineStatus>;

export const bankLineStatuses = Object.keys(bankLineTransitions) as BankLineStatus[];

export interface BankLine {
  readonly id: string;
  readonly status: BankLineStatus;
  readonly paidOn: LocalDate;
  readonly amount: MoneyText;
  /** Number of the bank's: each stands once. */
  readonly reference: string;
  /** Who paid, and what for: until it is accepted, then they are the payment's. */
  readonly payer?: string | undefined;
  readonly memo?: string | undefined;
  readonly candidates: readonly Candidate[];
  readonly paymentId?: string | undefined;
  readonly settledAt?: Instant | undefined;
  readonly settledBy?: string | undefined;
}

export interface BankLineContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly handbook: Handbook;
}

/** Its timer: who paid is forgotten. */
export const FORGET_PAYER = 'forget-payer';

export type BankLineDecision = Decision<BankLine>;

/** What fits by number and amount is a payment at once; anything else is offered. */
export const receiveLine = (
  id: string,
  { payer, memo, ...line }: Line,
  { candidates, paymentId }: Pick<BankLine, 'candidates' | 'paymentId'>,
  { now, by, handbook }: BankLineContext,
): BankLineDecision => {
  const event = {
    ...{ amount: line.amount, paidOn: line.paidOn, matched: paymentId !== undefined },
    candidateIds: candidates.map(({ receivableId }) => receivableId),
  };
  const events = [happened(BankLineReceivedV1, event, 'CT-05')];
  if (paymentId) {
    const settled = { settledAt: now, settledBy: by.id };
    return { next: { ...line, id, candidates, paymentId, status: 'accepted', ...settled }, events };
  }
  const next: BankLine = { ...line, id, payer, memo, candidates, status: 'doubtful' };
  const { calendar } = handbook;
  const until = plusSpan(
    calendar.localDate(now),
    handbook.asOf(now).parameter('CT-05', 'keepPayer'),
  );
  return { next, events, timers: [startTimer(FORGET_PAYER, calendar.endOfDay(until))] };
};

/** Somebody said what it is for. Of two at once the second is refused: nothing is posted twice. */
export const acceptLine = (
  line: BankLine,
  paymentId: string,
  { now, by }: BankLineContext,
): BankLineDecision => {
  const status = move(bankLineTransitions, line.status, 'accepted', 'CT-05');
  const next: BankLine = {
    ...{ ...line, status, paymentId, payer: undefined, memo: undefined },
    ...{ settledAt: now, settledBy: by.id },
  };
  const event = { paymentId, amount: line.amount, acceptedBy: by.id };
  const events = [happened(BankLineAcceptedV1, event, 'CT-05')];
  return { next, events, timers: [startTimer(FORGET_PAYER, now)] };
};

/** It is no payment of a customer: interest, say, or a transfer of the house. */
export const setLineAside = (
  line: BankLine,
  reason: string,
  { now, by }: BankLineContext,
): BankLineDecision => {
  const status = move(bankLineTransitions, line.status, 'set-aside', 'CT-05');
  const next = { ...line, status, settledAt: now, settledBy: by.id };
  const event = { amount: line.amount, setAsideBy: by.id };
  return { next, events: [happened(BankLineSetAsideV1, event, 'CT-05')], reason };
};

/** G-05: its payment says who paid, or it lies there for too long: nobody needs the name here. */
export const forgetPayer = (line: BankLine): BankLine => ({
  ...line,
  ...{ payer: undefined, memo: undefined },
});

/** It was put aside in error, or its payment was reversed: only then it may be accepted again. */
export const takeLineUp = (
  line: BankLine,
  paymentStands: boolean,
  { by }: BankLineContext,
): BankLineDecision => {
  if (line.status === 'accepted' && paymentStands) {
    throw conflict(
      'payment-stands',
      { zh: '其付款未冲正', en: 'Its payment stands; that is reversed first' },
      { rule: 'CT-05', extra: { paymentId: line.paymentId } },
    );
  }
  const status = move(bankLineTransitions, line.status, 'doubtful', 'CT-05');
  const after = line.status === 'accepted' ? 'payment-reversed' : 'set-aside';
  const next: BankLine = {
    ...{ ...line, status, paymentId: undefined },
    ...{ settledAt: undefined, settledBy: undefined },
  };
  const event = { amount: line.amount, after, takenUpBy: by.id };
  return { next, events: [happened(BankLineTakenUpV1, event, 'CT-05')] };
};
