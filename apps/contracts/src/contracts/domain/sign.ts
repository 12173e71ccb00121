import { happened, refusedByRule, requireState, type LocalDate } from '@kefu/kernel';
import { ContractFiledV1, ContractSignedV1 } from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  type Contract,
  type ContractContext,
  type ContractDecision,
} from './contract.js';
import type { Credit } from './credit.js';
import { askedByCredit } from './hear-credit.js';
import { missingPapers, requireWholeParties, type Checklist } from './party.js';

/** What this kind of contract needs before anybody signs. */
export interface SigningRules {
  readonly checklist: Checklist;
  readonly feeStatement: boolean;
}

export interface SignContract {
  /** The version that was signed. */
  readonly version: number;
  readonly signedOn: LocalDate;
  readonly copies: number;
}

interface Ground {
  readonly rules: SigningRules;
  /** The customer's credit as it is known now. */
  readonly credit: Credit;
}

/**
 * Everything that signing needs.
 * @throws Refusal CT-01, CT-02, CT-10
 */
export const requireSignable = (
  contract: Contract,
  signed: SignContract,
  { rules, credit }: Ground,
  context: ContractContext,
): void => {
  requireReviewed(contract, signed);
  if (askedByCredit(contract, credit, context) !== 'nothing') throw gradeFell();
  requireSigningDay(contract, signed, context);
  requirePrepared(contract, rules);
  const copies = context.handbook.asOf(context.now).parameter('CT-02', 'copies');
  if (signed.copies < copies) throw tooFew(copies);
};

/** CT-02: both sides signed the text that was reviewed; it has a number from now on. */
export const signContract = (
  contract: Contract,
  signed: SignContract,
  ground: Ground & { readonly number: string },
  context: ContractContext,
): ContractDecision => {
  requireSignable(contract, signed, ground, context);
  const { number } = ground;
  const signing = { ...signed, at: context.now, by: context.by.id };
  const next: Contract = { ...contract, status: 'signed', number, signing };
  const { total, startsOn, endsOn, previousId } = next;
  const terms = Object.entries({ total, startsOn, endsOn, previousId });
  const said = {
    ...{ ...concernsOf(next), number, signedOn: signed.signedOn },
    ...Object.fromEntries(terms.filter(([, value]) => value !== undefined)),
  };
  return decided(contract, next, [happened(ContractSignedV1, said, 'CT-02')], context);
};

/** CT-01: what nobody reviewed, or what was changed since, is not signed. */
const requireReviewed = ({ status, versions }: Contract, { version }: SignContract): void => {
  if (status === 'draft' || status === 'in-review') {
    throw refusedByRule(
      'CT-01',
      'not-reviewed',
      { zh: '合同尚未评审通过', en: 'It has not been approved in a review' },
      { extra: { status } },
    );
  }
  requireState(status, ['approved'], 'CT-02');
  if (version === versions.length) return;
  throw refusedByRule(
    'CT-01',
    'text-changed',
    {
      zh: '所签版本不是评审通过的版本',
      en: 'What was signed is not the version that was approved',
    },
    { extra: { version: versions.length } },
  );
};

const requireSigningDay = (
  { rounds }: Contract,
  { signedOn }: SignContract,
  { now, handbook: { calendar } }: ContractContext,
): void => {
  if (signedOn > calendar.localDate(now)) {
    throw refusedByRule('CT-02', 'signed-in-the-future', {
      zh: '签订日期不能晚于今天',
      en: 'It cannot have been signed in the future',
    });
  }
  if (signedOn >= calendar.localDate(rounds.at(-1)?.endedAt ?? now)) return;
  throw refusedByRule('CT-02', 'signed-before-approval', {
    zh: '签订日期不能早于评审通过之日',
    en: 'It cannot have been signed before it was approved',
  });
};

/** CT-02: papers by checklist, the data checked by the customer, the statement of fees. */
const requirePrepared = (
  { parties, customerId, customerCheck, feeStatement }: Contract,
  { checklist, feeStatement: feesNeeded }: SigningRules,
): void => {
  requireWholeParties(parties, customerId);
  const missing = missingPapers(parties, checklist);
  if (missing.length > 0) {
    throw refusedByRule(
      'CT-02',
      'papers-missing',
      { zh: '当事人证件未齐', en: 'Papers of the parties are missing' },
      { extra: { missing } },
    );
  }
  if (!customerCheck) {
    throw refusedByRule('CT-02', 'not-checked-by-customer', {
      zh: '客户尚未核对录入内容',
      en: 'The customer has not checked the data that was entered',
    });
  }
  if (feeStatement || !feesNeeded) return;
  throw refusedByRule('CT-02', 'fees-not-told', {
    zh: '尚未向客户出具费用说明',
    en: 'The customer has no statement of fees yet',
  });
};

/** CT-02: the signed copy is on its shelf. */
export const fileContract = (
  contract: Contract,
  shelf: string,
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, ['signed'], 'CT-02');
  const filing = { shelf, at: context.now, by: context.by.id };
  const next: Contract = { ...contract, status: 'filed', filing };
  const said = { ...concernsOf(next), filedBy: context.by.id };
  return decided(contract, next, [happened(ContractFiledV1, said, 'CT-02')], context);
};

const gradeFell = () =>
  refusedByRule('CT-10', 'grade-fell', {
    zh: '客户信用等级已下降，须约定保证金或预付款并经经理重新批准',
    en: 'The customer’s grade fell: it needs security, and the manager’s approval anew',
  });

const tooFew = (copies: number) =>
  refusedByRule(
    'CT-02',
    'too-few-copies',
    { zh: `合同应签 ${copies} 份`, en: `${copies} copies are to be signed` },
    { extra: { copies } },
  );
