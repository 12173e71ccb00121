import { contractsDepositsList } from '../../../api/contracts/sdk.gen';
import type { DepositRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { choice, customer, money, person, status, text, until } from '../../../parts/shown';

const states = [
  'requested', 'approved', 'paid', 'reclaim-due', 'part-reclaimed', 'reclaimed', 'forfeited',
  'rejected', 'withdrawn',
]; // prettier-ignore

/** Deposits that the company gave, what is due back first, first. */
export const Screen = listScreen<DepositRecord>({
  of: contracts,
  title: 'menu/deposits',
  at: '/deposits',
  list: contractsDepositsList,
  filters: [
    { name: 'number' },
    { name: 'status', options: states, words: 'depositStatus' },
    { name: 'form', options: ['cash', 'guarantee'] },
    { name: 'out', options: ['true'], words: 'yes' },
    { name: 'overdue', options: ['true'], words: 'yes' },
    { name: 'reclaimUntil', kind: 'day' },
  ],
  columns: [
    text('number', '8rem'),
    status('depositStatus', '7rem'),
    until('dueAt'),
    text('reclaimOn', '7rem'),
    money('outstanding'),
    money('amount'),
    customer('customerId', 'minmax(12rem, 1fr)'),
    choice('form', 'form', '6rem'),
    person('ownerId'),
  ],
});
