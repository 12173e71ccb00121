import { daysBetween, happened } from '@kefu/kernel';
import {
  ContractBegunV1,
  ContractExpiredV1,
  ContractRenewalAnnouncedV1,
  ContractRenewedV1,
} from '@kefu/messages-contracts';
import { decided } from './clocks.js';
import {
  concernsOf,
  isInForce,
  type Contract,
  type ContractContext,
  type ContractDecision,
} from './contract.js';

/** CT-02: its first day has come. */
export const beginContract = (contract: Contract, context: ContractContext): ContractDecision => {
  if (contract.status !== 'filed') return { next: contract, events: [] };
  const events = [happened(ContractBegunV1, concernsOf(contract), 'CT-02')];
  return decided(contract, { ...contract, status: 'active' }, events, context);
};

/** Its last day is over: another goes on where it ends (CT-09), or none does. */
export const endContract = (contract: Contract, context: ContractContext): ContractDecision => {
  if (contract.status !== 'active') return { next: contract, events: [] };
  const { renewal } = contract;
  const ending = { ...contract, endedAt: context.now, endedBy: context.by.id };
  const said = concernsOf(contract);
  if (!renewal?.signed) {
    const events = [happened(ContractExpiredV1, said, 'CT-02')];
    return decided(contract, { ...ending, status: 'expired' }, events, context);
  }
  const events = [happened(ContractRenewedV1, { ...said, renewedById: renewal.id }, 'CT-09')];
  return decided(contract, { ...ending, status: 'renewed' }, events, context);
};

/**
 * CT-09: it ends soon. Of several days that have passed by then only the nearest is told.
 * @param told who hears of it: the owner, or the manager where they are gone
 */
export const announceRenewal = (
  contract: Contract,
  ownerWorksHere: boolean,
  context: ContractContext,
): ContractDecision => {
  const { endsOn, announced, renewal, ownerId } = contract;
  const { now, handbook } = context;
  if (!isInForce(contract) || endsOn === undefined || renewal?.signed) {
    return { next: contract, events: [] };
  }
  const left = daysBetween(handbook.calendar.localDate(now), endsOn);
  const days = handbook.asOf(now).parameter('CT-09', 'announceBefore');
  const reached = days.filter((before) => before >= left && !announced.includes(before));
  if (reached.length === 0) return decided(contract, contract, [], context);
  const next = { ...contract, announced: [...announced, ...reached] };
  if (left < 0) return decided(contract, next, [], context);
  const told = ownerWorksHere
    ? ({ toldRole: 'account-manager', toldId: ownerId } as const)
    : ({ toldRole: 'manager' } as const);
  const said = { ...concernsOf(contract), endsOn, daysLeft: left, ...told };
  return decided(contract, next, [happened(ContractRenewalAnnouncedV1, said, 'CT-09')], context);
};
