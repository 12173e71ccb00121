import { complaintsComplaintsList } from '../../../../api/complaints/sdk.gen';
import type { Block } from './block';

const complaints: Pick<Block, 'of' | 'to' | 'load'> = {
  of: ['complaints', 'complaints'],
  to: '/complaints',
  load: async (query) =>
    (await complaintsComplaintsList({ query, throwOnError: true })).data.items.map(
      ({ id, number, status, customerId, said, toPay, dueAt }) => ({
        customerId,
        id,
        to: `/complaints/${id}`,
        name: number,
        status: [status, 'complaintStatus'] as const,
        about: said.at(-1)?.words,
        amount: toPay,
        dueAt,
      }),
    ),
};

export const ofComplaints: readonly Block[] = [
  {
    ...complaints,
    title: 'screens/home.complaints-mine',
    roles: ['complaint-handler'],
    asked: ({ me }) => ({ ownerId: me, open: 'true' }),
  },
  {
    ...complaints,
    title: 'screens/home.complaints-department',
    roles: ['department-member'],
    asked: () => ({ open: 'true' }),
  },
  {
    ...complaints,
    title: 'screens/home.complaints-late',
    roles: ['complaint-handler', 'manager', 'director', 'general-manager', 'gm-office'],
    asked: () => ({ overdue: 'true' }),
  },
  {
    ...complaints,
    title: 'screens/home.complaints-to-pay',
    roles: ['finance'],
    asked: () => ({ toPay: 'true' }),
  },
];
