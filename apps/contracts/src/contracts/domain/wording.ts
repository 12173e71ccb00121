import { happened, laterDay, refusedByRule, requireState, type LocalDate } from '@kefu/kernel';
import { ContractDraftedV1, ContractRevisedV1 } from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  type Contract,
  type ContractContext,
  type ContractDecision,
} from './contract.js';
import type { Credit } from './credit.js';
import { beforeSigning } from './life-cycle.js';
import { ended } from './rounds.js';
import type { Terms, Version } from './terms.js';

/** What is written down of a contract. */
export interface Wording extends Terms {
  /** Without one it is not sent for review. */
  readonly text?: string | undefined;
}

export interface DraftContract extends Wording {
  readonly customerId: string;
  readonly regionId: string;
  readonly ownerId: string;
  readonly kind: string;
  readonly credit: Credit;
  readonly previous?: Pick<Contract, 'id' | 'endsOn'>;
}

const termsOf = ({ title, total, startsOn, endsOn, deposit, prepayment }: Terms): Terms => ({
  ...{ title, total, startsOn, endsOn, deposit, prepayment },
});

/** @throws Refusal CT-01 `ends-before-it-starts`, CT-09 `renewal-overlaps` */
const requireOrder = ({ startsOn, endsOn }: Terms, notBefore: LocalDate | undefined): void => {
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    const detail = { zh: '结束日期早于开始日期', en: 'It would end before it starts' };
    const errors = [{ pointer: '/endsOn', code: 'ends-before-it-starts', detail }];
    throw refusedByRule('CT-01', 'ends-before-it-starts', detail, { errors });
  }
  if (notBefore === undefined || startsOn === undefined || startsOn > notBefore) return;
  throw refusedByRule(
    'CT-09',
    'renewal-overlaps',
    {
      zh: '续签合同须在原合同终止日之后起始',
      en: 'A renewal starts after the last day of the contract that it renews',
    },
    { extra: { previousEndsOn: notBefore } },
  );
};

/** Unless it says otherwise a renewal starts on the day after the one that it renews. */
const following = (terms: Wording, follows: LocalDate | undefined): Terms =>
  follows === undefined
    ? terms
    : { ...terms, startsOn: terms.startsOn ?? laterDay(follows, 'P1D') };

/** A contract is drafted; its first wording is version 1. */
export const draftContract = (
  { customerId, regionId, ownerId, kind, credit, previous, ...wording }: DraftContract,
  context: ContractContext,
): ContractDecision => {
  const { now, by, newId } = context;
  const terms = termsOf(following(wording, previous?.endsOn));
  requireOrder(terms, previous?.endsOn);
  const next: Contract = {
    ...{ id: newId(), customerId, regionId, ownerId, kind, ...terms, status: 'draft', credit },
    ...(previous ? { previousId: previous.id, follows: previous.endsOn } : {}),
    versions: [{ ...terms, version: 1, text: wording.text ?? '', at: now, by: by.id }],
    parties: [{ id: newId(), role: 'customer', customerId, minor: false, seen: [] }],
    ...{ rounds: [], awaits: [], terminations: [], announced: [], breaches: [] },
  };
  const said = { ...concernsOf(next), ...(previous ? { previousId: previous.id } : {}) };
  return decided(undefined, next, [happened(ContractDraftedV1, said, 'CT-01')], context);
};

const same = (one: Version | undefined, other: Version): boolean => {
  const plain = ({ text, ...terms }: Version) => JSON.stringify([termsOf(terms), text]);
  return one !== undefined && plain(one) === plain(other);
};

/** CT-01: a changed wording is a new version, and is reviewed anew. */
export const reviseContract = (
  contract: Contract,
  wording: Wording,
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, beforeSigning, 'CT-01');
  const { now, by } = context;
  const terms = termsOf(following(wording, contract.follows));
  requireOrder(terms, contract.follows);
  const version = contract.versions.length + 1;
  const written: Version = { ...terms, version, text: wording.text ?? '', at: now, by: by.id };
  if (same(contract.versions.at(-1), written)) {
    throw refusedByRule('CT-01', 'nothing-changed', {
      zh: '内容与上一版本相同',
      en: 'It says what the last version says',
    });
  }
  const reviewed = contract.status !== 'draft';
  const next: Contract = {
    ...{ ...contract, ...terms, status: 'draft' },
    versions: [...contract.versions, written],
    rounds: reviewed ? ended(contract, 'text-changed', context) : contract.rounds,
    ...{ customerCheck: undefined, feeStatement: undefined },
  };
  const said = { ...concernsOf(next), version, revisedBy: by.id, reviewedAnew: reviewed };
  return decided(contract, next, [happened(ContractRevisedV1, said, 'CT-01')], context);
};
