import { happened, move, refusedByRule } from '@kefu/kernel';
import { ContractDraftedV1, ContractWithdrawnV1 } from '@kefu/messages-contracts';
import {
  concernsOf,
  contractTransitions,
  type Contract,
  type ContractContext,
  type ContractDecision,
} from './contract.js';

export type Draft = Pick<
  Contract,
  'customerId' | 'regionId' | 'ownerId' | 'kind' | 'title' | 'total' | 'startsOn' | 'endsOn'
>;

/** @throws Refusal CT-01 `ends-before-it-starts` */
export const draft = (asked: Draft, { newId }: ContractContext): ContractDecision => {
  const { startsOn, endsOn } = asked;
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    const detail = { zh: '结束日期早于开始日期', en: 'It would end before it starts' };
    const errors = [{ pointer: '/endsOn', code: 'ends-before-it-starts', detail }];
    throw refusedByRule('CT-01', 'ends-before-it-starts', detail, { errors });
  }
  const next: Contract = { ...asked, id: newId(), status: 'draft' };
  const { kind, ownerId } = next;
  return {
    next,
    events: [happened(ContractDraftedV1, { ...concernsOf(next), kind, ownerId }, 'CT-01')],
  };
};

/**
 * It will not be signed.
 * @throws Refusal `wrong-state`
 */
export const withdraw = (
  contract: Contract,
  reason: string,
  { now }: ContractContext,
): ContractDecision => {
  const status = move(contractTransitions, contract.status, 'withdrawn', 'CT-01');
  return {
    next: { ...contract, status, endedAt: now },
    events: [happened(ContractWithdrawnV1, concernsOf(contract), 'CT-01')],
    reason,
  };
};
