import { happened, refusedByRule, requireState, type LocalDate } from '@kefu/kernel';
import { ContractFeesToldV1 } from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  type Contract,
  type ContractContext,
  type ContractDecision,
  type FeeStatement,
} from './contract.js';
import { beforeSigning } from './life-cycle.js';
import { requireWholeParties, type Checklist, type Party } from './party.js';

export type NamedParty = Omit<Party, 'seen'>;

/** CT-02: who signs; papers that were seen of those who stay are kept. A reviewed contract is revised first. */
export const nameParties = (
  contract: Contract,
  named: readonly NamedParty[],
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, ['draft'], 'CT-02');
  requireWholeParties(named, contract.customerId);
  const seenOf = (id: string) => contract.parties.find((party) => party.id === id)?.seen ?? [];
  const parties = named.map((party) => ({ ...party, seen: seenOf(party.id) }));
  return decided(contract, { ...contract, parties }, [], context);
};

/** CT-02: somebody saw these papers of a party. */
export const seePapers = (
  contract: Contract,
  { partyId, codes }: { readonly partyId: string; readonly codes: readonly string[] },
  checklist: Checklist,
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, beforeSigning, 'CT-02');
  const { now, by } = context;
  const parties = contract.parties.map((party) => {
    if (party.id !== partyId) return party;
    const other = codes.find((code) => !checklist[party.role].includes(code));
    if (other !== undefined) throw notOnTheList(other, checklist[party.role]);
    const fresh = codes.filter((code) => !party.seen.some((paper) => paper.code === code));
    const seen = [...new Set(fresh)].map((code) => ({ code, at: now, by: by.id }));
    return { ...party, seen: [...party.seen, ...seen] };
  });
  if (!contract.parties.some(({ id }) => id === partyId)) throw nobody();
  return decided(contract, { ...contract, parties }, [], context);
};

/** A day that was, and not before the wording was there. */
const requireDay = (
  { versions }: Contract,
  on: LocalDate,
  { now, handbook: { calendar } }: ContractContext,
): void => {
  const written = versions.at(-1)?.at ?? now;
  if (on <= calendar.localDate(now) && on >= calendar.localDate(written)) return;
  throw refusedByRule('CT-02', 'day-out-of-range', {
    zh: '日期不能晚于今天，也不能早于该版本的日期',
    en: 'Not in the future, and not before the wording was there',
  });
};

export interface SaidToCustomer {
  readonly version: number;
  readonly on: LocalDate;
}

const requireVersion = ({ versions }: Contract, version: number): void => {
  if (version === versions.length) return;
  throw refusedByRule(
    'CT-01',
    'text-changed',
    { zh: '文本已有新版本', en: 'There is a newer version of the text' },
    { extra: { version: versions.length } },
  );
};

/** CT-02: the customer went through what was entered, before it is printed. */
export const checkedByCustomer = (
  contract: Contract,
  { version, on }: SaidToCustomer,
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, ['approved'], 'CT-02');
  requireVersion(contract, version);
  requireDay(contract, on, context);
  const customerCheck = { version, on, at: context.now, by: context.by.id };
  return decided(contract, { ...contract, customerCheck }, [], context);
};

/** CT-02: the customer was told in writing what it costs. */
export const tellFees = (
  contract: Contract,
  told: SaidToCustomer & Pick<FeeStatement, 'amount' | 'quoteId'>,
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, ['approved'], 'CT-02');
  requireVersion(contract, told.version);
  requireDay(contract, told.on, context);
  const { amount, quoteId } = told;
  const feeStatement = { ...told, at: context.now, by: context.by.id };
  const said = { ...concernsOf(contract), amount, ...(quoteId ? { quoteId } : {}) };
  const events = [happened(ContractFeesToldV1, said, 'CT-02')];
  return decided(contract, { ...contract, feeStatement }, events, context);
};

const notOnTheList = (code: string, possible: readonly string[]) =>
  refusedByRule(
    'CT-02',
    'paper-not-on-the-list',
    { zh: '清单中没有这种证件', en: 'The checklist asks for no such paper' },
    { extra: { code, possible } },
  );

const nobody = () =>
  refusedByRule('CT-02', 'unknown-party', {
    zh: '合同没有这一当事人',
    en: 'The contract has no such party',
  });
