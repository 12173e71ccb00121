import { happened, Money, type Happened, type LocalDate, type MoneyText } from '@kefu/kernel';
import { DepositSettledV1 } from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  outstandingOf,
  sumOf,
  type Deposit,
  type DepositContext,
  type DepositDecision,
  type DepositStatus,
  type Movement,
  type MovementKind,
} from './deposit.js';

export const out: readonly DepositStatus[] = ['paid', 'reclaim-due'];

/** What it is once money moved: paid = reclaimed + forfeited + outstanding (CT-04). */
export const settled = (
  deposit: Deposit,
  events: readonly Happened[],
  context: DepositContext,
): DepositDecision => {
  const { now } = context;
  const status = statusOf(deposit, context);
  if (status === 'approved' || out.includes(status)) {
    return decided({ ...deposit, status, endedAt: undefined }, events, context);
  }
  const [reclaimed, forfeited] = (['reclaimed', 'forfeited'] as const).map((kind) =>
    sumOf(deposit, kind).toString(),
  ) as [string, string];
  const over = happened(
    DepositSettledV1,
    { ...concernsOf(deposit), reclaimed, forfeited },
    'CT-04',
  );
  const next = { ...deposit, status, endedAt: now, proposedLoss: undefined };
  return decided(next, [...events, over], context);
};

const statusOf = (deposit: Deposit, { now, handbook }: DepositContext): DepositStatus => {
  const some = (kind: MovementKind) => sumOf(deposit, kind).exceeds(Money.zero);
  if (!some('paid')) return 'approved';
  if (outstandingOf(deposit).exceeds(Money.zero)) {
    return handbook.calendar.localDate(now) >= deposit.reclaimOn ? 'reclaim-due' : 'paid';
  }
  if (!some('forfeited')) return 'reclaimed';
  return some('reclaimed') ? 'part-reclaimed' : 'forfeited';
};

export interface MoneyMoved {
  readonly amount: MoneyText;
  readonly on: LocalDate;
  readonly reference?: string | undefined;
}

/** The deposit with one movement more. */
export const withMovement = (
  deposit: Deposit,
  kind: MovementKind,
  { reference, ...moved }: MoneyMoved,
  { now, newId, by }: DepositContext,
): { readonly moved: Deposit; readonly said: ReturnType<typeof saidOf> } => {
  const movement: Movement = {
    ...{ ...moved, id: newId(), kind, at: now, by: by.id },
    ...(reference === undefined ? {} : { reference }),
  };
  const next = { ...deposit, movements: [...deposit.movements, movement] };
  return { moved: next, said: saidOf(next, movement) };
};

/** What events say of a movement. */
export const saidOf = (deposit: Deposit, { amount, on }: Pick<Movement, 'amount' | 'on'>) => ({
  ...concernsOf(deposit),
  ...{ moved: amount, on },
  outstanding: outstandingOf(deposit).toString(),
});
