import {
  happened,
  Money,
  refusedByRule,
  requireState,
  type Bilingual,
  type LocalDate,
  type MoneyText,
} from '@kefu/kernel';
import { DepositPaidV1, DepositReclaimedV1 } from '@kefu/messages-contracts';
import {
  outstandingOf,
  remarked,
  type Deposit,
  type DepositContext,
  type DepositDecision,
} from './deposit.js';
import { expired } from './request.js';
import { out, settled, withMovement, type MoneyMoved } from './settle.js';

export const refused = (code: string, pointer: string, detail: Bilingual, extra = {}) =>
  refusedByRule('CT-04', code, detail, { errors: [{ pointer, code, detail }], extra });

/**
 * @throws Refusal CT-04 `in-the-future`, `before-it-was-approved`
 */
const requireDay = (on: LocalDate, deposit: Deposit, { now, handbook }: DepositContext): void => {
  const { calendar } = handbook;
  if (on > calendar.localDate(now)) {
    throw refused('in-the-future', '/on', {
      zh: '日期不能晚于今天',
      en: 'Money that moves tomorrow has not moved',
    });
  }
  const paid = deposit.movements.findLast(
    ({ kind, reversedAt }) => kind === 'paid' && reversedAt === undefined,
  );
  const first = paid?.on ?? calendar.localDate(deposit.decidedAt ?? deposit.requestedAt);
  if (on >= first) return;
  throw refused('before-it-was-approved', '/on', {
    zh: '日期早于批准或支付的日期',
    en: 'It cannot have been before it was approved or paid',
  });
};

/** CT-04: how much of it is more than is out, or no amount at all. */
export const requireAmount = (amount: MoneyText, deposit: Deposit): void => {
  const outstanding = outstandingOf(deposit);
  if (!Money.of(amount).exceeds(Money.zero)) {
    throw refused('amount-not-positive', '/amount', {
      zh: '金额须大于零',
      en: 'The amount is more than nothing',
    });
  }
  if (!Money.of(amount).exceeds(outstanding)) return;
  const detail = { zh: '超过尚未收回的金额', en: 'This is more than is still out' };
  throw refused('more-than-outstanding', '/amount', detail, { outstanding });
};

/**
 * It is out, all at once, in money or as the bank's guarantee (CT-03).
 * @throws Refusal CT-03 `wrong-state` (409), `guarantee-expired`; CT-04 `in-the-future`,
 *   `before-it-was-approved`
 */
export const payDeposit = (
  deposit: Deposit,
  { on, reference }: Omit<MoneyMoved, 'amount'>,
  context: DepositContext,
): DepositDecision => {
  requireState(deposit.status, ['approved'], 'CT-03');
  requireDay(on, deposit, context);
  const { amount, guarantee, reclaimOn } = deposit;
  if (guarantee && guarantee.expiresOn <= context.handbook.calendar.localDate(context.now)) {
    throw expired('/guarantee/expiresOn');
  }
  const { moved, said } = withMovement(deposit, 'paid', { amount, on, reference }, context);
  return settled(moved, [happened(DepositPaidV1, { ...said, reclaimOn }, 'CT-03')], context);
};

/**
 * Some of it came back; less than is out takes a reason, and the rest is still waited for (CT-04).
 * @throws Refusal CT-04 `wrong-state` (409), `more-than-outstanding`, `reason-needed`, `in-the-future`
 */
export const reclaimDeposit = (
  deposit: Deposit,
  { reason, ...back }: MoneyMoved & { readonly reason?: string | undefined },
  context: DepositContext,
): DepositDecision => {
  requireState(deposit.status, out, 'CT-04');
  requireAmount(back.amount, deposit);
  requireDay(back.on, deposit, context);
  if (reason === undefined && outstandingOf(deposit).exceeds(Money.of(back.amount))) {
    throw refused('reason-needed', '/reason', {
      zh: '未全额收回，请说明原因',
      en: 'Less than the whole takes a reason',
    });
  }
  const { moved, said } = withMovement(deposit, 'reclaimed', back, context);
  const remarks = remarked(deposit, context, 'reclaimed', reason);
  return settled({ ...moved, remarks }, [happened(DepositReclaimedV1, said, 'CT-04')], context);
};
