import {
  conflict,
  happened,
  move,
  refusedByRule,
  requireState,
  type LocalDate,
} from '@kefu/kernel';
import {
  ContractTerminatedV1,
  ContractTerminationAskedV1,
  ContractTerminationRefusedV1,
  ContractTerminationGrantedV1,
  ContractWithdrawnV1,
} from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  type Contract,
  type ContractContext,
  type ContractDecision,
  type Termination,
} from './contract.js';
import { bound, contractTransitions } from './life-cycle.js';
import { ended } from './rounds.js';

/** It will not be signed; it stays on record with the reason (G-03). */
export const withdraw = (
  contract: Contract,
  reason: string,
  context: ContractContext,
): ContractDecision => {
  const status = move(contractTransitions, contract.status, 'withdrawn', 'CT-01');
  const ending = { endedAt: context.now, endedBy: context.by.id, endReason: reason };
  const rounds =
    contract.status === 'in-review' ? ended(contract, 'withdrawn', context) : contract.rounds;
  const { customerId, regionId } = contract;
  const events = [happened(ContractWithdrawnV1, { customerId, regionId }, 'CT-01')];
  return decided(contract, { ...contract, ...ending, status, rounds }, events, context, reason);
};

/** The termination that somebody asked for and nobody has decided. */
const pending = ({ terminations }: Contract): Termination | undefined => {
  const last = terminations.at(-1);
  return last?.granted === undefined ? last : undefined;
};

/** It is to end before its time: the manager decides. */
export const askTermination = (
  contract: Contract,
  { lastDay, reason }: { readonly lastDay: LocalDate; readonly reason: string },
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, bound, 'CT-02');
  if (pending(contract) || contract.terminations.at(-1)?.granted) {
    throw conflict(
      'termination-asked-already',
      { zh: '已申请终止', en: 'It was asked for already' },
      { rule: 'CT-02' },
    );
  }
  const today = context.handbook.calendar.localDate(context.now);
  if (lastDay < today) {
    throw refusedByRule('CT-02', 'terminated-in-the-past', {
      zh: '终止日不能早于今天',
      en: 'It cannot end before today',
    });
  }
  if (contract.endsOn !== undefined && lastDay >= contract.endsOn) {
    throw refusedByRule('CT-02', 'ends-sooner', {
      zh: '合同本就在该日或之前到期',
      en: 'It ends by then anyway',
    });
  }
  const { now, by } = context;
  const asked: Termination = { lastDay, reason, askedBy: by.id, askedAt: now };
  const next = { ...contract, terminations: [...contract.terminations, asked] };
  const said = { ...concernsOf(next), lastDay, askedBy: by.id };
  const events = [happened(ContractTerminationAskedV1, said, 'CT-02')];
  return decided(contract, next, events, context, reason);
};

/** Whoever asked does not decide. A last day that has passed by then is the day of the decision. */
export const decideTermination = (
  contract: Contract,
  { granted, words }: { readonly granted: boolean; readonly words: string },
  context: ContractContext,
): ContractDecision => {
  requireState(contract.status, bound, 'CT-02');
  const asked = pending(contract);
  if (!asked) {
    throw conflict(
      'no-termination-asked',
      { zh: '没有待批的终止申请', en: 'Nobody has asked for it' },
      { rule: 'CT-02' },
    );
  }
  const { now, by, handbook } = context;
  if (by.id === asked.askedBy) {
    throw refusedByRule('CT-02', 'own-termination', {
      zh: '终止由申请人以外的人批准',
      en: 'Somebody other than who asked for it decides',
    });
  }
  const today = handbook.calendar.localDate(now);
  const lastDay = granted && asked.lastDay < today ? today : asked.lastDay;
  const one: Termination = { ...asked, lastDay, granted, words, decidedBy: by.id, decidedAt: now };
  const next = { ...contract, terminations: [...contract.terminations.slice(0, -1), one] };
  const said = { ...concernsOf(next), lastDay, decidedBy: by.id };
  const of = granted ? ContractTerminationGrantedV1 : ContractTerminationRefusedV1;
  return decided(contract, next, [happened(of, said, 'CT-02')], context, words);
};

/** The last day that was agreed is over. */
export const terminate = (contract: Contract, context: ContractContext): ContractDecision => {
  const last = contract.terminations.at(-1);
  if (!last?.granted || !(bound as readonly string[]).includes(contract.status)) {
    return { next: contract, events: [] };
  }
  const { lastDay, reason } = last;
  const next: Contract = {
    ...{ ...contract, status: 'terminated', endedAt: context.now },
    ...{ endedBy: last.decidedBy, endReason: reason },
  };
  const events = [happened(ContractTerminatedV1, { ...concernsOf(next), lastDay }, 'CT-02')];
  return decided(contract, next, events, context);
};
