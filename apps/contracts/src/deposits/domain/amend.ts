import { happened, notFound, refusedByRule, requireState, type LocalDate } from '@kefu/kernel';
import {
  DepositDayAgreedV1,
  DepositGuaranteeProlongedV1,
  DepositHandedOverV1,
  DepositMovementReversedV1,
} from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  remarked,
  type Deposit,
  type DepositContext,
  type DepositDecision,
} from './deposit.js';
import { refused } from './move-money.js';
import { out, saidOf, settled } from './settle.js';

/**
 * A movement was entered in error. It stays, and counts no more; a payment only while nothing came of it.
 * @throws Refusal CT-04 `movement-not-found` (404), `reversed-already`, `came-back-already`
 */
export const reverseMovement = (
  deposit: Deposit,
  { movementId, reason }: { readonly movementId: string; readonly reason: string },
  context: DepositContext,
): DepositDecision => {
  const movement = deposit.movements.find(({ id }) => id === movementId);
  if (!movement) {
    const detail = { zh: '没有这笔收支', en: 'There is no such movement' };
    throw notFound('movement-not-found', detail, { rule: 'CT-04' });
  }
  if (movement.reversedAt !== undefined) {
    throw refusedByRule('CT-04', 'reversed-already', {
      zh: '这笔收支已经冲销',
      en: 'This movement was reversed before',
    });
  }
  const live = deposit.movements.filter(({ reversedAt }) => reversedAt === undefined);
  if (movement.kind === 'paid' && live.length > 1) {
    throw refusedByRule('CT-04', 'came-back-already', {
      zh: '已有收回或损失，请先冲销它们',
      en: 'Reverse what came back or was lost of it first',
    });
  }
  const reversed = { ...movement, reversedAt: context.now, reversedBy: context.by.id };
  const next = {
    ...deposit,
    // what is not out cannot be lost
    ...(movement.kind === 'paid' ? { proposedLoss: undefined } : {}),
    movements: deposit.movements.map((one) => (one === movement ? reversed : one)),
    remarks: remarked(deposit, context, 'movement-reversed', reason),
  };
  const said = { ...saidOf(next, movement), kind: movement.kind };
  return settled(next, [happened(DepositMovementReversedV1, said, 'CT-04')], context);
};

/**
 * Another day is agreed for its return; it is announced anew. What was late stays late.
 * @throws Refusal CT-04 `wrong-state` (409), `day-in-the-past`
 */
export const agreeDay = (
  deposit: Deposit,
  { reclaimOn, reason }: { readonly reclaimOn: LocalDate; readonly reason: string },
  context: DepositContext,
): DepositDecision => {
  requireState(deposit.status, ['requested', 'approved', ...out], 'CT-04');
  if (reclaimOn <= context.handbook.calendar.localDate(context.now)) {
    throw refused('day-in-the-past', '/reclaimOn', {
      zh: '约定收回日须在今天之后',
      en: 'The day on which it is to be back lies after today',
    });
  }
  const status = deposit.status === 'reclaim-due' ? 'paid' : deposit.status;
  const remarks = remarked(deposit, context, 'day-agreed', reason);
  const said = { ...concernsOf(deposit), reclaimOn, agreedBy: context.by.id };
  return decided(
    { ...deposit, status, reclaimOn, remarks },
    [happened(DepositDayAgreedV1, said, 'CT-04')],
    context,
  );
};

/** @throws Refusal CT-03 `wrong-state` (409), `no-guarantee`, `guarantee-not-longer` */
export const prolongGuarantee = (
  deposit: Deposit,
  { expiresOn }: { readonly expiresOn: LocalDate },
  context: DepositContext,
): DepositDecision => {
  requireState(deposit.status, ['requested', 'approved', ...out], 'CT-03');
  const { guarantee } = deposit;
  if (!guarantee) {
    throw refusedByRule('CT-03', 'no-guarantee', {
      zh: '这笔保证金没有保函',
      en: 'This deposit has no guarantee',
    });
  }
  if (
    expiresOn <= guarantee.expiresOn ||
    expiresOn <= context.handbook.calendar.localDate(context.now)
  ) {
    const detail = { zh: '新到期日须晚于原到期日和今天', en: 'It must expire later than it did' };
    const errors = [{ pointer: '/expiresOn', code: 'guarantee-not-longer', detail }];
    throw refusedByRule('CT-03', 'guarantee-not-longer', detail, { errors });
  }
  const next = { ...deposit, guarantee: { ...guarantee, expiresOn } };
  const said = { ...concernsOf(deposit), expiresOn };
  return decided(next, [happened(DepositGuaranteeProlongedV1, said, 'CT-03')], context);
};

/** Somebody else sees that it comes back (G-01); the clock runs on, for them. */
export const handOver = (
  deposit: Deposit,
  ownerId: string,
  reason: string | undefined,
  context: DepositContext,
): DepositDecision => {
  if (ownerId === deposit.ownerId) return { next: deposit, events: [] };
  const said = { ...concernsOf(deposit), ownerId };
  const next = { ...deposit, ownerId, remarks: remarked(deposit, context, 'handed-over', reason) };
  return decided(next, [happened(DepositHandedOverV1, said, 'G-01')], context);
};
