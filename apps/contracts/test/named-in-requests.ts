import { newId } from '@kefu/kernel';
import { accountManager, clerk, manager, sales } from './a-running-contracts.js';
import {
  asset,
  audit,
  contract,
  customer,
  draft,
  finding,
  handover,
  kept,
  known,
  order,
  person,
  procedure,
  quote,
  reason,
  type Named,
} from './one-of-each.js';

/** Each field of another request that names something, with that id in it, and what an invented one is told. */
export const namedByOthers: Readonly<Record<string, Named>> = {
  'branch-audits /ownerId': person((ownerId) => ['branch-audits', { ...audit, ownerId }, manager]),
  'branch-audits /participants/0/personId': person((personId) => [
    'branch-audits',
    { ...audit, participants: [{ personId, part: 'finance' }, audit.participants[0]] },
    manager,
  ]),
  'branch-audits/{id}/add-finding /ownerId': {
    ...known(
      (ownerId, one) => [
        `branch-audits/${one.auditId}/add-finding`,
        { ...finding, ownerId },
        manager,
      ],
      'unknown-person',
    ),
  },
  'branch-audits/{id}/assign-finding /findingId': known(
    (findingId, one) => [
      `branch-audits/${one.auditId}/assign-finding`,
      { findingId, ownerId: sales.id, reason },
      manager,
    ],
    'unknown-finding',
  ),
  'branch-audits/{id}/assign-finding /ownerId': known(
    (ownerId, one) => [
      `branch-audits/${one.auditId}/assign-finding`,
      { findingId: newId(), ownerId, reason },
      manager,
    ],
    'unknown-person',
  ),
  'branch-audits/{id}/hand-on /ownerId': person((ownerId, one) => [
    `branch-audits/${one.auditId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'branch-audits/{id}/settle-finding /findingId': known(
    (findingId, one) => [
      `branch-audits/${one.auditId}/settle-finding`,
      { findingId, remedy: '已补' },
      manager,
    ],
    'unknown-finding',
  ),
  'contracts /customerId': customer((customerId) => [
    'contracts',
    { ...draft, customerId },
    accountManager,
  ]),
  'contracts /ownerId': person((ownerId, one) => [
    'contracts',
    { ...draft, customerId: one.customerId, ownerId },
    accountManager,
  ]),
  'contracts/{id}/fee-statement /quoteId': known(
    (quoteId, one) => [
      `contracts/${one.draftId}/fee-statement`,
      { amount: '1.00', quoteId, version: 1, on: '2026-03-02' },
      accountManager,
    ],
    'unknown-quote',
  ),
  'contracts/{id}/hand-over /ownerId': person((ownerId, one) => [
    `contracts/${one.draftId}/hand-over`,
    { ownerId, reason },
    manager,
  ]),
  'contracts/{id}/papers /partyId': known(
    (partyId, one) => [
      `contracts/${one.draftId}/papers`,
      { partyId, codes: ['identity'] },
      accountManager,
    ],
    'unknown-party',
  ),
  'contracts/{id}/parties /parties/0/customerId': customer((customerId, one) => [
    `contracts/${one.draftId}/parties`,
    { parties: [{ id: newId(), role: 'customer', customerId, minor: false }] },
    accountManager,
  ]),
  'contracts/{id}/parties /parties/0/guardianOf': known(
    (guardianOf, one) => [
      `contracts/${one.draftId}/parties`,
      {
        parties: [
          { id: newId(), role: 'customer', customerId: one.customerId, minor: true },
          { id: newId(), role: 'guardian', name: '李四', minor: false, guardianOf },
        ],
      },
      accountManager,
    ],
    'guardian-missing',
  ),
  'contracts/{id}/renew /ownerId': person((ownerId, one) => [
    `contracts/${one.endingId}/renew`,
    { ownerId, title: '维保', text: '正文', startsOn: '2027-01-01', endsOn: '2027-12-31' },
    accountManager,
  ]),
  'custody /ownerId': person((ownerId) => ['custody', { ...kept, ownerId }, manager]),
  'custody/{id}/hand-on /ownerId': person((ownerId, one) => [
    `custody/${one.custodyId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'fee-quotes /customerId': customer((customerId) => [
    'fee-quotes',
    { ...quote, customerId },
    sales,
  ]),
  'fee-quotes /contractId': contract((contractId, one) => [
    'fee-quotes',
    { ...quote, customerId: one.customerId, contractId },
    sales,
  ]),
  'fee-quotes /assetId': asset((assetId, one) => [
    'fee-quotes',
    { ...quote, customerId: one.customerId, assetId },
    sales,
  ]),
  'fee-quotes /replacesId': known(
    (replacesId, one) => [
      'fee-quotes',
      { ...quote, customerId: one.customerId, replacesId },
      sales,
    ],
    'unknown-record',
  ),
  'handovers /customerId': customer((customerId, one) => [
    'handovers',
    { ...handover, customerId, assetId: one.assetId },
    clerk,
  ]),
  'handovers /assetId': asset((assetId, one) => [
    'handovers',
    { ...handover, customerId: one.customerId, assetId },
    clerk,
  ]),
  'handovers /contractId': contract((contractId, one) => [
    'handovers',
    { ...handover, customerId: one.customerId, assetId: one.assetId, contractId },
    clerk,
  ]),
  'handovers /ownerId': person((ownerId, one) => [
    'handovers',
    { ...handover, customerId: one.customerId, assetId: one.assetId, ownerId },
    clerk,
  ]),
  'handovers/{id}/hand-on /ownerId': person((ownerId, one) => [
    `handovers/${one.handoverId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'orders /customerId': customer((customerId) => ['orders', { ...order, customerId }, sales]),
  'orders /contractId': contract((contractId, one) => [
    'orders',
    { ...order, customerId: one.customerId, contractId },
    sales,
  ]),
  'orders /salespersonId': person((salespersonId, one) => [
    'orders',
    { ...order, customerId: one.customerId, salespersonId },
    sales,
  ]),
  'orders/{id}/deliver /assetId': asset((assetId, one) => [
    `orders/${one.orderId}/deliver`,
    { assetId },
    sales,
  ]),
  'orders/{id}/hand-on /ownerId': person((ownerId, one) => [
    `orders/${one.orderId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'procedures /customerId': customer((customerId) => [
    'procedures',
    { ...procedure, customerId },
    clerk,
  ]),
  'procedures /contractId': contract((contractId, one) => [
    'procedures',
    { ...procedure, customerId: one.customerId, contractId },
    clerk,
  ]),
  'procedures /assetId': asset((assetId, one) => [
    'procedures',
    { ...procedure, customerId: one.customerId, assetId },
    clerk,
  ]),
  'procedures /ownerId': person((ownerId, one) => [
    'procedures',
    { ...procedure, customerId: one.customerId, ownerId },
    clerk,
  ]),
  'procedures/{id}/complete-step /nextOwnerId': person((nextOwnerId, one) => [
    `procedures/${one.procedureId}/complete-step`,
    { nextOwnerId },
    clerk,
  ]),
  'procedures/{id}/hand-on /ownerId': person((ownerId, one) => [
    `procedures/${one.procedureId}/hand-on`,
    { ownerId, reason },
    manager,
  ]),
  'readings /customerId': customer((customerId, one) => [
    'readings',
    { customerId, assetId: one.assetId, readOn: '2026-03-01', value: '1' },
    clerk,
  ]),
  'readings /assetId': asset((assetId, one) => [
    'readings',
    { customerId: one.customerId, assetId, readOn: '2026-03-01', value: '1' },
    clerk,
  ]),
  'readings /contractId': contract((contractId, one) => [
    'readings',
    {
      ...{ customerId: one.customerId, assetId: one.assetId, contractId },
      ...{ readOn: '2026-03-01', value: '1' },
    },
    clerk,
  ]),
  'readings/{id}/correct /contractId': contract((contractId, one) => [
    `readings/${one.readingId}/correct`,
    { value: '1', contractId, reason },
    manager,
  ]),
};
