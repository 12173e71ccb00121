import { contractsBillingRunsList } from '../../../api/contracts/sdk.gen';
import type { BillingRunRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { moment, money, person, status, text } from '../../../parts/shown';

/** The bills of each month, and how far they are (CT-17). */
export const Screen = listScreen<BillingRunRecord>({
  of: contracts,
  title: 'menu/billing-runs',
  at: '/billing-runs',
  list: contractsBillingRunsList,
  begin: 'contracts.billingRuns.create',
  columns: [
    text('month'),
    status('billingRunStatus'),
    text('done'),
    text('billed'),
    text('leftOut'),
    money('amount'),
    moment('startedAt'),
    person('startedBy', '1fr'),
  ],
});
