import { contractsReceivablesList } from '../../../api/contracts/sdk.gen';
import type { ReceivableRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { choice, customer, ifSo, moment, money, status, text } from '../../../parts/shown';

const states = [
  'overdue', 'invoiced', 'part-paid', 'planned', 'verified', 'paid', 'bad-debt', 'void',
]; // prettier-ignore

/** What is owed by contracts, what is due first, first. */
export const Screen = listScreen<ReceivableRecord>({
  of: contracts,
  title: 'menu/receivables',
  at: '/receivables',
  list: contractsReceivablesList,
  filters: [
    { name: 'number' },
    { name: 'status', options: states, words: 'receivableStatus' },
    {
      name: 'kind',
      options: ['one-off', 'instalment', 'monthly', 'metered', 'back-charge'],
      words: 'receivableKind',
    },
    { name: 'disputed', options: ['true'], words: 'yes' },
    { name: 'dueFrom', kind: 'day' },
    { name: 'dueTo', kind: 'day' },
  ],
  columns: [
    text('number', '7rem'),
    status('receivableStatus', '6rem'),
    text('dueOn', '6.5rem'),
    money('left', '7rem'),
    money('amount', '7rem'),
    customer('customerId', 'minmax(10rem, 1fr)'),
    text('title', 'minmax(8rem, 1fr)'),
    choice('kind', 'receivableKind', '5rem'),
    ifSo('disputed', '5rem'),
    moment('nextDunningAt', '7rem'),
  ],
});
