import { accountManager, finance, manager } from './a-running-contracts.js';
import {
  contract,
  customer,
  deposit,
  due,
  known,
  person,
  reason,
  type Named,
} from './one-of-each.js';

const share = (receivableId: string) => [{ receivableId, amount: '1.00' }];
const payment = {
  ...{ amount: '1.00', paidOn: '2026-03-02', method: 'cash', reference: 'X-1', allocations: [] },
};

/** Each field of a request about money that names something, with that id in it, and what an invented one is told. */
export const namedByMoney: Readonly<Record<string, Named>> = {
  'bank-lines/{id}/accept /customerId': customer((customerId, one) => [
    `bank-lines/${one.lineId}/accept`,
    { customerId, allocations: [] },
    finance,
  ]),
  'bank-lines/{id}/accept /allocations/0/receivableId': known((id, one) => [
    `bank-lines/${one.lineId}/accept`,
    { customerId: one.customerId, allocations: share(id) },
    finance,
  ]),
  'deposits /contractId': contract((contractId) => [
    'deposits',
    { ...deposit, contractId },
    accountManager,
  ]),
  'deposits/{id}/hand-over /ownerId': person((ownerId, one) => [
    `deposits/${one.depositId}/hand-over`,
    { ownerId, reason },
    manager,
  ]),
  'deposits/{id}/reverse-movement /movementId': known(
    (movementId, one) => [
      `deposits/${one.depositId}/reverse-movement`,
      { movementId, reason },
      finance,
    ],
    'movement-not-found',
  ),
  'invoices /receivableId': known((receivableId) => ['invoices', { receivableId }, finance]),
  'notice-preferences /customerId': customer((customerId) => [
    'notice-preferences',
    { customerId },
    finance,
  ]),
  'payments /customerId': customer((customerId) => [
    'payments',
    { ...payment, customerId },
    finance,
  ]),
  'payments /allocations/0/receivableId': known((id, one) => [
    'payments',
    { ...payment, customerId: one.customerId, allocations: share(id) },
    finance,
  ]),
  'payments/{id}/allocate /allocations/0/receivableId': known((id, one) => [
    `payments/${one.paymentId}/allocate`,
    { allocations: share(id) },
    finance,
  ]),
  'receivables/meter /contractId': known((contractId) => [
    'receivables/meter',
    {
      ...{ contractId, title: '电费', month: '2026-02', dueOn: '2026-03-20' },
      ...{ quantity: '1', unit: 'kWh', unitPrice: '1' },
    },
    accountManager,
  ]),
  'receivables/plan-instalments /contractId': known((contractId) => [
    'receivables/plan-instalments',
    { contractId, title: '分期', instalments: [{ amount: '1.00', dueOn: '2026-03-31' }] },
    finance,
  ]),
  'receivables/plan-months /contractId': known((contractId) => [
    'receivables/plan-months',
    {
      ...{ contractId, title: '月费', amount: '1.00' },
      ...{ from: '2026-01', to: '2026-02', dueDay: 1 },
    },
    finance,
  ]),
  'receivables/plan-one-off /contractId': known((contractId) => [
    'receivables/plan-one-off',
    { ...due, contractId },
    finance,
  ]),
  'refunds /receivableId': known((receivableId) => [
    'refunds',
    { receivableId, amount: '1.00', reason },
    finance,
  ]),
  'refunds/back-charge /receivableId': known((receivableId) => [
    'refunds/back-charge',
    { receivableId, amount: '1.00', dueOn: '2026-03-31', reason },
    finance,
  ]),
  'refunds/of-advance /paymentId': known((paymentId) => [
    'refunds/of-advance',
    { paymentId, amount: '1.00', reason },
    finance,
  ]),
  'write-offs /receivableId': known((receivableId) => [
    'write-offs',
    { receivableId, reason },
    finance,
  ]),
};
