import { conflict, happened, refusedByRule, requireState } from '@kefu/kernel';
import { ContractRenewedV1 } from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  type Contract,
  type ContractContext,
  type ContractDecision,
} from './contract.js';

/**
 * CT-09: whether another contract may go on where this one ends.
 * @throws Refusal `wrong-state`, `renewed-already`, `without-an-end`, `ends-sooner`
 */
export const requireRenewable = ({ status, renewal, endsOn, terminations }: Contract): void => {
  if (renewal) {
    throw conflict(
      'renewed-already',
      { zh: '该合同已有续签合同', en: 'Another contract renews it already' },
      { rule: 'CT-09', extra: { renewalId: renewal.id } },
    );
  }
  requireState(status, ['signed', 'filed', 'active', 'expired'], 'CT-09');
  if (terminations.at(-1)?.granted) {
    throw refusedByRule('CT-09', 'is-terminated', {
      zh: '合同已批准提前终止，不能续签',
      en: 'It is to be terminated: nothing goes on where it ends',
    });
  }
  if (endsOn !== undefined) return;
  throw refusedByRule('CT-09', 'without-an-end', {
    zh: '合同没有终止日期，无需续签',
    en: 'It has no end, so that nothing renews it',
  });
};

/** Another contract was drafted to go on where this one ends. */
export const followedBy = (
  contract: Contract,
  renewalId: string,
  context: ContractContext,
): ContractDecision => {
  requireRenewable(contract);
  const renewal = { id: renewalId, signed: false };
  return decided(contract, { ...contract, renewal }, [], context);
};

/** The renewal was signed. What has expired by then is renewed at once, else on its last day. */
export const renewalSigned = (contract: Contract, context: ContractContext): ContractDecision => {
  const { renewal, status } = contract;
  if (!renewal) return { next: contract, events: [] };
  const next: Contract = { ...contract, renewal: { ...renewal, signed: true } };
  if (status !== 'expired') return decided(contract, next, [], context);
  const said = { ...concernsOf(contract), renewedById: renewal.id };
  const events = [happened(ContractRenewedV1, said, 'CT-09')];
  return decided(contract, { ...next, status: 'renewed' }, events, context);
};

/** The renewal will not be signed: another may be drafted. */
export const renewalGivenUp = (contract: Contract, context: ContractContext): ContractDecision =>
  contract.renewal?.signed === false
    ? decided(contract, { ...contract, renewal: undefined }, [], context)
    : { next: contract, events: [] };
