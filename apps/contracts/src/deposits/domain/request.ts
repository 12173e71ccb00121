import {
  forbidden,
  happened,
  Money,
  move,
  refusedByRule,
  requireState,
  type Bilingual,
} from '@kefu/kernel';
import {
  DepositApprovedV1,
  DepositRejectedV1,
  DepositRequestedV1,
  DepositWithdrawnV1,
} from '@kefu/messages-contracts';
import {
  concernsOf,
  depositTransitions,
  remarked,
  type Deposit,
  type DepositContext,
  type DepositDecision,
} from './deposit.js';

export type RequestDeposit = Pick<
  Deposit,
  | 'number'
  | 'contractId'
  | 'customerId'
  | 'regionId'
  | 'ownerId'
  | 'form'
  | 'amount'
  | 'guarantee'
  | 'reclaimOn'
>;

const refused = (code: string, pointer: string, detail: Bilingual) =>
  refusedByRule('CT-03', code, detail, { errors: [{ pointer, code, detail }] });

/**
 * Asked of finance, as the contract says (CT-03).
 * @throws Refusal CT-03 `amount-not-positive`, `reclaim-in-the-past`, `guarantee-needed`,
 *   `no-guarantee-wanted`, `guarantee-expired`
 */
export const requestDeposit = (
  asked: RequestDeposit,
  { now, newId, by, handbook }: DepositContext,
): DepositDecision => {
  const today = handbook.calendar.localDate(now);
  if (!Money.of(asked.amount).exceeds(Money.zero)) {
    throw refused('amount-not-positive', '/amount', {
      zh: '保证金须大于零',
      en: 'A deposit is more than nothing',
    });
  }
  if (asked.reclaimOn <= today) {
    throw refused('reclaim-in-the-past', '/reclaimOn', {
      zh: '约定收回日须在今天之后',
      en: 'The day on which it is to be back lies after today',
    });
  }
  requireGuarantee(asked, today);
  const next: Deposit = {
    ...asked,
    id: newId(),
    status: 'requested',
    requestedBy: by.id,
    requestedAt: now,
    movements: [],
    announced: [],
    remarks: [],
    breaches: [],
    outstanding: '0.00',
  };
  const { reclaimOn, ownerId, requestedBy } = next;
  const said = { ...concernsOf(next), reclaimOn, ownerId, requestedBy };
  return { next, events: [happened(DepositRequestedV1, said, 'CT-03')] };
};

const requireGuarantee = ({ form, guarantee }: RequestDeposit, today: string): void => {
  if (form === 'cash' && guarantee) {
    throw refused('no-guarantee-wanted', '/guarantee', {
      zh: '现金保证金没有保函',
      en: 'A deposit in cash has no guarantee',
    });
  }
  if (form === 'guarantee' && !guarantee) {
    throw refused('guarantee-needed', '/guarantee', {
      zh: '请填写保函的出具人、编号和到期日',
      en: 'Say guarantor, number and expiry of the guarantee',
    });
  }
  if (guarantee && guarantee.expiresOn <= today) throw expired('/guarantee/expiresOn');
};

/** A guarantee whose last day is today or over secures nothing that is still to come. */
export const expired = (pointer: string) =>
  refused('guarantee-expired', pointer, {
    zh: '保函今天到期或已经过期',
    en: 'The guarantee expires today, or has expired',
  });

/** @throws Refusal CT-03 `own-request` (403), `wrong-state` (409) */
export const approveDeposit = (deposit: Deposit, context: DepositContext): DepositDecision => {
  requireState(deposit.status, ['requested'], 'CT-03');
  const { now, by, handbook } = context;
  if (deposit.requestedBy === by.id) {
    const detail = { zh: '不能批准自己的申请', en: 'Nobody approves their own request' };
    throw forbidden('own-request', detail, { rule: 'CT-03' });
  }
  const { guarantee } = deposit;
  if (guarantee && guarantee.expiresOn <= handbook.calendar.localDate(now)) {
    throw expired('/guarantee/expiresOn');
  }
  return {
    next: { ...deposit, status: 'approved', decidedBy: by.id, decidedAt: now },
    events: [happened(DepositApprovedV1, { ...concernsOf(deposit), approvedBy: by.id }, 'CT-03')],
  };
};

/** @throws Refusal `wrong-state` (409) */
export const rejectDeposit = (
  deposit: Deposit,
  reason: string,
  context: DepositContext,
): DepositDecision => {
  const { now, by } = context;
  const status = move(depositTransitions, deposit.status, 'rejected', 'CT-03');
  const decided = { decidedBy: by.id, decidedAt: now, endedAt: now };
  const remarks = remarked(deposit, context, 'rejected', reason);
  return {
    next: { ...deposit, ...decided, status, remarks },
    events: [happened(DepositRejectedV1, { ...concernsOf(deposit), rejectedBy: by.id }, 'CT-03')],
  };
};

/** @throws Refusal `wrong-state` (409) once it is paid */
export const withdrawDeposit = (
  deposit: Deposit,
  reason: string,
  context: DepositContext,
): DepositDecision => {
  const { now, by } = context;
  const status = move(depositTransitions, deposit.status, 'withdrawn', 'CT-03');
  const remarks = remarked(deposit, context, 'withdrawn', reason);
  return {
    next: { ...deposit, status, endedAt: now, remarks },
    events: [happened(DepositWithdrawnV1, { ...concernsOf(deposit), withdrawnBy: by.id }, 'CT-03')],
  };
};
