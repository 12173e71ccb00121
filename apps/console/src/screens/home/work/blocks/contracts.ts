import {
  contractsBankLinesList,
  contractsContractsList,
  contractsDepositsList,
  contractsReceivablesList,
} from '../../../../api/contracts/sdk.gen';
import type { Block } from './block';

type List = Pick<Block, 'of' | 'to' | 'load'>;

const contracts: List = {
  of: ['contracts', 'contracts'],
  to: '/contracts',
  load: async (query) =>
    (await contractsContractsList({ query, throwOnError: true })).data.items.map(
      ({ id, number, title, status, customerId, total, dueAt }) => ({
        customerId,
        id,
        to: `/contracts/${id}`,
        name: number ?? title,
        status: [status, 'contractStatus'] as const,
        about: number === undefined ? undefined : title,
        amount: total,
        dueAt,
      }),
    ),
};

const receivables: List = {
  of: ['contracts', 'receivables'],
  to: '/receivables',
  load: async (query) =>
    (await contractsReceivablesList({ query, throwOnError: true })).data.items.map(
      ({ id, number, title, status, customerId, left, dueOn }) => ({
        customerId,
        id,
        to: `/receivables/${id}`,
        name: number,
        status: [status, 'receivableStatus'] as const,
        about: `${title} ${dueOn}`,
        amount: left,
      }),
    ),
};

const deposits: List = {
  of: ['contracts', 'deposits'],
  to: '/deposits',
  load: async (query) =>
    (await contractsDepositsList({ query, throwOnError: true })).data.items.map(
      ({ id, number, status, customerId, outstanding, dueAt }) => ({
        customerId,
        id,
        to: `/deposits/${id}`,
        name: number,
        status: [status, 'depositStatus'] as const,
        amount: outstanding,
        dueAt,
      }),
    ),
};

export const ofContracts: readonly Block[] = [
  {
    ...contracts,
    title: 'screens/home.contracts-review',
    roles: ['contract-reviewer'],
    asked: () => ({ awaits: 'contract-reviewer' }),
  },
  {
    ...contracts,
    title: 'screens/home.contracts-finance',
    roles: ['finance'],
    asked: () => ({ awaits: 'finance' }),
  },
  {
    ...contracts,
    title: 'screens/home.contracts-sign',
    roles: ['account-manager'],
    asked: ({ me }) => ({ ownerId: me, status: 'approved' }),
  },
  {
    ...contracts,
    title: 'screens/home.contracts-late',
    roles: ['account-manager'],
    asked: ({ me }) => ({ ownerId: me, overdue: 'true' }),
  },
  {
    ...receivables,
    title: 'screens/home.receivables-late',
    roles: ['account-manager', 'finance'],
    asked: () => ({ status: 'overdue' }),
  },
  {
    ...deposits,
    title: 'screens/home.deposits-back',
    roles: ['account-manager', 'finance'],
    asked: () => ({ status: 'reclaim-due' }),
  },
  {
    ...deposits,
    title: 'screens/home.deposits-pay',
    roles: ['finance'],
    asked: () => ({ status: 'approved' }),
  },
  {
    title: 'screens/home.bank-lines',
    roles: ['finance'],
    of: ['contracts', 'bank-lines'],
    to: '/bank-lines',
    asked: () => ({ status: 'doubtful' }),
    load: async (query) =>
      (await contractsBankLinesList({ query, throwOnError: true })).data.items.map(
        ({ id, reference, payer, paidOn, amount }) => ({
          id,
          to: `/bank-lines/${id}`,
          name: payer ?? reference,
          about: paidOn,
          amount,
        }),
      ),
  },
];
