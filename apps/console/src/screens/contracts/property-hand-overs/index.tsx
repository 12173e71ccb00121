import { contractsHandoversList } from '../../../api/contracts/sdk.gen';
import type { HandoverRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { customer, person, status, text, until } from '../../../parts/shown';

const states = [
  'planned', 'notified', 'identified', 'settled', 'confirmed', 'books-handed', 'completed',
  'deemed', 'called-off',
]; // prettier-ignore

/** Property on its way to its buyers (CT-16), what is due first, first. */
export const Screen = listScreen<HandoverRecord>({
  of: contracts,
  title: 'menu/property-hand-overs',
  at: '/property-hand-overs',
  list: contractsHandoversList,
  begin: 'contracts.handovers.create',
  filters: [
    { name: 'number' },
    { name: 'status', options: states, words: 'handoverStatus' },
    { name: 'batch' },
    { name: 'plannedOn', kind: 'day' },
    { name: 'overdue', options: ['true'], words: 'yes' },
  ],
  columns: [
    text('number', '9rem'),
    status('handoverStatus'),
    until('dueAt'),
    text('plannedOn'),
    text('batch'),
    customer('customerId'),
    person('ownerId'),
  ],
});
