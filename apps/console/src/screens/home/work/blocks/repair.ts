import { callbacksWorklistList } from '../../../../api/callbacks/sdk.gen';
import { fieldRepairRepairOrdersList } from '../../../../api/field-repair/sdk.gen';
import type { Block } from './block';

const orders: Pick<Block, 'of' | 'to' | 'load'> = {
  of: ['field-repair', 'repair-orders'],
  to: '/repair-orders',
  load: async (query) =>
    (await fieldRepairRepairOrdersList({ query, throwOnError: true })).data.items.map(
      ({ id, number, status, report, dueAt }) => ({
        id,
        to: `/repair-orders/${id}`,
        name: number,
        status: [status, 'status'] as const,
        about: report.fault,
        dueAt,
      }),
    ),
};

export const ofRepair: readonly Block[] = [
  {
    title: 'screens/home.callbacks',
    roles: ['agent'],
    of: ['callbacks', 'worklist'],
    to: '/callbacks',
    asked: () => ({}),
    load: async (query) =>
      (await callbacksWorklistList({ query, throwOnError: true })).data.items.map(
        ({ id, plan, customer, dueAt, order }) => ({
          id,
          to: `/callbacks/${id}`,
          name: customer.name ?? order.number ?? plan,
          status: [plan, 'plan'] as const,
          about: order.number,
          dueAt,
          rule: plan,
        }),
      ),
  },
  {
    ...orders,
    title: 'screens/home.mine',
    roles: ['technician'],
    asked: ({ me }) => ({ technicianId: me, open: 'true' }),
  },
  {
    ...orders,
    title: 'screens/home.late',
    roles: ['agent', 'clerk', 'repair-lead'],
    asked: () => ({ overdue: 'true' }),
  },
  {
    ...orders,
    title: 'screens/home.orders',
    roles: ['agent', 'clerk', 'repair-lead'],
    asked: () => ({ open: 'true' }),
  },
];
