import type { ContractsPayoutsReadResponse } from '../../../api/contracts/types.gen';
import { nowAsInput } from '../../../app/clock';
import type { Deed } from '../../../parts/deeds';

const verb = (name: string): string => `contracts.payouts.${name}`;

export const deedsOf = ({ status }: ContractsPayoutsReadResponse): readonly Deed[] => {
  const today = nowAsInput().slice(0, 10);
  const isOpen = status === 'owed' || status === 'approved';
  return [
    { name: verb('approve'), when: status === 'owed' },
    { name: verb('pay'), when: status === 'approved', initial: { paidOn: today } },
    { name: verb('refuse'), when: isOpen, danger: true },
    { name: verb('takeBack'), when: status === 'paid', initial: { on: today } },
  ];
};
