import {
  customersHandOversList,
  customersLoansList,
  customersMissingDocumentsList,
} from '../../../../api/customers/sdk.gen';
import { collectors } from '../../../../parts/collectors';
import type { Block } from './block';

type List = Pick<Block, 'of' | 'to' | 'load'>;

const handOvers: List = {
  of: ['customers', 'hand-overs'],
  to: '/hand-overs',
  load: async (query) =>
    (await customersHandOversList({ query, throwOnError: true })).data.items.map(
      ({ id, number, status, customerId, rule, dueAt }) => ({
        id,
        customerId,
        to: `/hand-overs/${id}`,
        name: number,
        status: [status, 'handOverStatus'] as const,
        dueAt: status === 'at-centre' ? undefined : dueAt,
        rule,
      }),
    ),
};

const loans: List = {
  of: ['customers', 'loans'],
  to: '/loans',
  load: async (query) =>
    (await customersLoansList({ query, throwOnError: true })).data.items.map(
      ({ id, number, status, customerId, purpose, dueAt }) => ({
        id,
        customerId,
        to: `/loans/${id}`,
        name: number,
        status: [status, 'loanStatus'] as const,
        about: purpose,
        dueAt,
        rule: 'CU-08',
      }),
    ),
};

export const ofPapers: readonly Block[] = [
  {
    ...handOvers,
    title: 'screens/home.hand-overs-mine',
    roles: ['sales', 'front-desk'],
    asked: ({ me }) => ({ holderId: me }),
  },
  {
    ...handOvers,
    title: 'screens/home.hand-overs-offered',
    roles: ['archivist', 'clerk'],
    asked: () => ({ status: 'offered' }),
  },
  {
    title: 'screens/home.missing',
    roles: collectors,
    of: ['customers', 'missing-documents'],
    to: '/missing-documents',
    asked: ({ roles }) => ({ owner: collectors.find((role) => roles.includes(role)) ?? '' }),
    load: async (query) =>
      (await customersMissingDocumentsList({ query, throwOnError: true })).data.items.map(
        ({ entryId, fileId, code, number, customerId, title, dueAt }) => ({
          id: `${fileId} ${entryId} ${code}`,
          customerId,
          to: `/files/${fileId}`,
          name: number,
          said: title,
          dueAt,
        }),
      ),
  },
  {
    ...loans,
    title: 'screens/home.loans-out',
    roles: ['archivist', 'clerk'],
    asked: () => ({ status: 'approved' }),
  },
  {
    ...loans,
    title: 'screens/home.loans-late',
    roles: ['archivist', 'clerk'],
    asked: () => ({ overdue: 'true' }),
  },
];
