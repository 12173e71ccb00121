import { contractsFeeQuotesList } from '../../../api/contracts/sdk.gen';
import type { FeeQuoteRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { customer, moment, money, person, status, text } from '../../../parts/shown';

/** What buyers of property were told that they will have to pay (CT-12), the newest first. */
export const Screen = listScreen<FeeQuoteRecord>({
  of: contracts,
  title: 'menu/fee-quotes',
  at: '/fee-quotes',
  list: contractsFeeQuotesList,
  begin: 'contracts.feeQuotes.create',
  filters: [
    { name: 'number' },
    { name: 'status', options: ['given', 'superseded', 'voided'], words: 'feeQuoteStatus' },
  ],
  columns: [
    text('number', '9rem'),
    status('feeQuoteStatus'),
    money('total'),
    text('ratesOn'),
    customer('customerId'),
    moment('givenAt'),
    person('givenBy'),
  ],
});
