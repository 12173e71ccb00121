import { operations } from '../../../../api/customers/operations.gen';
import { customersLoansList, customersTierProposalsList } from '../../../../api/customers/sdk.gen';
import { LIMIT, ofOthers, type Source } from './ask';

const deciding = ['manager', 'director'];

export const ofCustomers: readonly Source[] = [
  {
    roles: deciding,
    of: ['customers', 'loans'],
    operations,
    load: async (mine) => {
      const query = { status: 'requested', limit: LIMIT } as const;
      const { items } = (await customersLoansList({ query, throwOnError: true })).data;
      return ofOthers(
        mine,
        items.map(({ id, number, version, purpose, borrower, requestedAt, dueAt }) => ({
          what: 'screens/approvals.loan' as const,
          id,
          to: `/loans/${id}`,
          name: number,
          version,
          about: purpose,
          by: borrower.personId,
          since: requestedAt,
          dueAt,
          deeds: [{ name: 'customers.loans.approve' }, { name: 'customers.loans.reject' }],
        })),
      );
    },
  },
  {
    roles: deciding,
    of: ['customers', 'tier-proposals'],
    operations,
    load: async () => {
      const query = { status: 'proposed', limit: LIMIT } as const;
      const { items } = (await customersTierProposalsList({ query, throwOnError: true })).data;
      return items.map(({ id, version, customerId, from, to, proposedAt }) => ({
        what: 'screens/approvals.tier' as const,
        id,
        to: `/customers/${customerId}`,
        change: [from, to] as const,
        name: '',
        version,
        by: 'system',
        since: proposedAt,
        deeds: [
          { name: 'customers.tierProposals.confirm' },
          { name: 'customers.tierProposals.drop' },
        ],
      }));
    },
  },
];
