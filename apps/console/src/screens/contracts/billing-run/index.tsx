import { contractsBillingRunsRead } from '../../../api/contracts/sdk.gen';
import type { BillingRunRecord } from '../../../api/contracts/types.gen';
import { contracts } from '../../../parts/records/of-contracts';
import { recordScreen } from '../../../parts/records/record-screen';
import { moment, money, person, text } from '../../../parts/shown';
import { LeftOut } from './left-out';

/** The bills of one month, and what none was made of (CT-17). */
export const Screen = recordScreen<BillingRunRecord>({
  of: contracts,
  kind: 'billing-run',
  resource: 'contracts.billingRuns',
  read: contractsBillingRunsRead,
  title: ({ month }) => month,
  words: 'billingRunStatus',
  verbs: [],
  facts: [
    { ...text('total'), name: 'toBill' },
    text('done'),
    text('billed'),
    text('invoiced'),
    text('leftOut'),
    money('amount'),
    moment('startedAt'),
    person('startedBy'),
    moment('endedAt'),
  ],
  parts: ({ id, leftOut }) => leftOut > 0 && <LeftOut id={id} />,
});
