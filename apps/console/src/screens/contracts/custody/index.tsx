import { contractsCustodyList } from '../../../api/contracts/sdk.gen';
import type { CustodyRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { choice, person, region, status, text, until } from '../../../parts/shown';

/** Seals, vouchers and blank invoices, and who keeps them (CT-18). */
export const Screen = listScreen<CustodyRecord>({
  of: contracts,
  title: 'menu/custody',
  at: '/custody',
  list: contractsCustodyList,
  begin: 'contracts.custody.create',
  filters: [
    { name: 'number' },
    { name: 'status', options: ['in-custody', 'discrepancy', 'retired'], words: 'custodyStatus' },
    { name: 'kind', options: ['seal', 'voucher', 'blank-invoice'] },
    { name: 'overdue', options: ['true'], words: 'yes' },
  ],
  columns: [
    text('number', '9rem'),
    status('custodyStatus'),
    until('dueAt'),
    choice('kind'),
    text('name', '2fr'),
    text('quantity'),
    person('ownerId'),
    region('regionId'),
  ],
});
