import { operations } from '../../../../api/contracts/operations.gen';
import {
  contractsContractsList,
  contractsDepositsList,
  contractsRefundsList,
  contractsWriteOffsList,
} from '../../../../api/contracts/sdk.gen';
import { LIMIT, ofOthers, type Source } from './ask';

const deciding = ['manager', 'director', 'general-manager'];

const yesOrNo = (of: string) => [
  { name: `contracts.${of}.approve` },
  { name: `contracts.${of}.reject` },
];

export const ofContracts: readonly Source[] = [
  {
    roles: deciding,
    of: ['contracts', 'refunds'],
    operations,
    load: async (mine) => {
      const query = { status: 'requested', limit: LIMIT } as const;
      const { items } = (await contractsRefundsList({ query, throwOnError: true })).data;
      return ofOthers(
        mine,
        items.map(
          ({
            id,
            number,
            version,
            kind,
            reason,
            amount,
            requestedBy,
            receivableId,
            paymentId,
          }) => ({
            what: 'screens/approvals.refund' as const,
            id,
            to: receivableId ? `/receivables/${receivableId}` : `/payments/${paymentId ?? ''}`,
            name: number,
            status: [kind, 'refundKind'] as const,
            version,
            about: reason,
            amount,
            by: requestedBy,
            deeds: yesOrNo('refunds'),
          }),
        ),
      );
    },
  },
  {
    roles: ['manager', 'finance', 'general-manager'],
    of: ['contracts', 'write-offs'],
    operations,
    load: async (mine) => {
      const query = { status: 'applied', limit: LIMIT } as const;
      const { items } = (await contractsWriteOffsList({ query, throwOnError: true })).data;
      const open = items.filter(({ seconded }) =>
        ['manager', 'finance', 'general-manager'].some(
          (role) => mine.roles.includes(role) && seconded.every(({ as }) => as !== role),
        ),
      );
      return ofOthers(
        mine,
        open.map(({ id, number, version, reason, amount, appliedBy, receivableId }) => ({
          what: 'screens/approvals.write-off' as const,
          id,
          to: `/receivables/${receivableId}`,
          name: number,
          version,
          about: reason,
          amount,
          by: appliedBy,
          deeds: yesOrNo('writeOffs'),
        })),
      );
    },
  },
  {
    roles: ['finance'],
    of: ['contracts', 'deposits'],
    operations,
    load: async (mine) => {
      const query = { status: 'requested', limit: LIMIT } as const;
      const { items } = (await contractsDepositsList({ query, throwOnError: true })).data;
      return ofOthers(
        mine,
        items.map(({ id, number, version, amount, requestedBy, requestedAt, dueAt }) => ({
          what: 'screens/approvals.deposit' as const,
          id,
          to: `/deposits/${id}`,
          name: number,
          version,
          amount,
          by: requestedBy,
          since: requestedAt,
          dueAt,
          deeds: yesOrNo('deposits'),
        })),
      );
    },
  },
  {
    roles: deciding,
    of: ['contracts', 'deposits'],
    operations,
    load: async (mine) => {
      const query = { out: 'true', limit: 200 } as const;
      const { items } = (await contractsDepositsList({ query, throwOnError: true })).data;
      return ofOthers(
        mine,
        items.flatMap(({ id, number, version, proposedLoss, dueAt }) =>
          proposedLoss
            ? [
                {
                  what: 'screens/approvals.forfeit' as const,
                  id,
                  to: `/deposits/${id}`,
                  name: number,
                  version,
                  amount: proposedLoss.amount,
                  by: proposedLoss.by,
                  since: proposedLoss.at,
                  dueAt,
                  deeds: [
                    { name: 'contracts.deposits.approveForfeit', danger: true },
                    { name: 'contracts.deposits.refuseForfeit' },
                  ],
                },
              ]
            : [],
        ),
      );
    },
  },
  {
    // An opinion is of the text: it is read on the contract's page and given there
    roles: ['manager'],
    of: ['contracts', 'contracts'],
    operations,
    load: async () => {
      const query = { awaits: 'manager', limit: LIMIT } as const;
      const { items } = (await contractsContractsList({ query, throwOnError: true })).data;
      return items.map(({ id, number, title, version, total, ownerId, dueAt }) => ({
        what: 'screens/approvals.contract' as const,
        id,
        to: `/contracts/${id}`,
        name: number ?? title,
        version,
        amount: total,
        by: ownerId,
        dueAt,
        deeds: [],
      }));
    },
  },
];
