import type { Handbook } from '@kefu/handbook';
import {
  happened,
  Money,
  move,
  refusedByRule,
  startTimer,
  type Actor,
  type Decision,
  type Instant,
  type MoneyText,
  type Transitions,
} from '@kefu/kernel';
import { BillingRunCompletedV1, BillingRunStartedV1 } from '@kefu/messages-contracts';

export type BillingRunStatus = 'running' | 'completed';

/** It always comes to its end: what cannot be billed is left out with why. */
export const billingRunTransitions = {
  running: ['running', 'completed'],
  completed: [],
} as const satisfies Transitions<BillingRunStatus>;

export const billingRunStatuses = Object.keys(billingRunTransitions) as BillingRunStatus[];

/** Its timer, which fires for one batch after the other. */
export const GO_ON = 'go-on';

/** All that is to be billed up to a month. */
export interface BillingRun {
  readonly id: string;
  /** `2026-11`: everything up to its last day. */
  readonly month: string;
  readonly status: BillingRunStatus;
  readonly startedBy: string;
  readonly startedAt: Instant;
  /** Readings and receivables that are before it, and how many of them it has gone through. */
  readonly total: number;
  readonly done: number;
  /** Readings that are receivables now. */
  readonly billed: number;
  /** Receivables that have an invoice now. */
  readonly invoiced: number;
  readonly leftOut: number;
  /** What was billed and invoiced. */
  readonly amount: MoneyText;
  readonly endedAt?: Instant | undefined;
}

/** What became of one batch. */
export interface Batch {
  readonly done: number;
  readonly billed: number;
  readonly invoiced: number;
  readonly leftOut: number;
  readonly amount: MoneyText;
}

export interface BillingContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly handbook: Handbook;
}

/** @throws Refusal CT-05 `in-the-future` */
export const startRun = (
  { id, month, total }: Pick<BillingRun, 'id' | 'month' | 'total'>,
  { now, by, handbook }: BillingContext,
): Decision<BillingRun> => {
  if (month > handbook.calendar.localDate(now).slice(0, 7)) {
    throw refusedByRule('CT-05', 'in-the-future', {
      zh: '该月尚未开始',
      en: 'That month has not begun yet',
    });
  }
  const nothing = { done: 0, billed: 0, invoiced: 0, leftOut: 0, amount: '0.00' };
  const next: BillingRun = {
    ...{ ...nothing, id, month, total, status: 'running' },
    ...{ startedBy: by.id, startedAt: now },
  };
  const started = happened(BillingRunStartedV1, { month, total, startedBy: by.id }, 'CT-05');
  return { next, events: [started], timers: [startTimer(GO_ON, now)] };
};

/** One batch more; with the last one it is completed. */
export const goOn = (
  run: BillingRun,
  { done, billed, invoiced, leftOut, amount }: Batch,
  { now }: BillingContext,
): Decision<BillingRun> => {
  const isOver = done === 0 || run.done + done >= run.total;
  const status = move(billingRunTransitions, run.status, isOver ? 'completed' : 'running', 'CT-05');
  const next: BillingRun = {
    ...{ ...run, status, done: run.done + done, billed: run.billed + billed },
    ...{ invoiced: run.invoiced + invoiced, leftOut: run.leftOut + leftOut },
    amount: String(Money.of(run.amount).plus(Money.of(amount))),
    ...(isOver ? { endedAt: now } : {}),
  };
  if (!isOver) return { next, events: [], timers: [startTimer(GO_ON, now)] };
  const { month, total, ...came } = next;
  const said = {
    ...{ month, total, billed: came.billed, invoiced: came.invoiced },
    ...{ leftOut: came.leftOut, amount: came.amount },
  };
  return { next, events: [happened(BillingRunCompletedV1, said, 'CT-05')] };
};
