import type { ContractsDepositsReadResponse } from '../../../api/contracts/types.gen';
import { nowAsInput } from '../../../app/clock';
import type { Deed } from '../../../parts/deeds';

type Deposit = ContractsDepositsReadResponse;
type Status = Deposit['status'];

const verb = (name: string): string => `contracts.deposits.${name}`;

const out: readonly Status[] = ['paid', 'reclaim-due'];

export const deedsOf = (deposit: Deposit): readonly Deed[] => {
  const { status, form, proposedLoss, outstanding, ownerId } = deposit;
  const isOut = out.includes(status);
  const on = nowAsInput().slice(0, 10);
  const loss = proposedLoss !== undefined;
  return [
    { name: verb('approve'), when: status === 'requested' },
    { name: verb('reject'), when: status === 'requested' },
    { name: verb('pay'), when: status === 'approved', initial: { on } },
    { name: verb('approveForfeit'), when: loss, danger: true },
    { name: verb('refuseForfeit'), when: loss },
    {
      name: verb('reclaim'),
      when: isOut,
      given: { currency: 'CNY' },
      initial: { amount: outstanding, on },
    },
    { name: verb('agreeDay'), when: isOut },
    { name: verb('prolongGuarantee'), when: isOut && form === 'guarantee' },
    {
      name: verb('proposeForfeit'),
      when: isOut && !loss,
      initial: { amount: outstanding },
    },
    {
      name: verb('handOver'),
      when: isOut || status === 'requested' || status === 'approved',
      initial: { ownerId },
    },
    { name: verb('withdraw'), when: status === 'requested' || status === 'approved', danger: true },
  ];
};
