import { contractsReadingsRead } from '../../../api/contracts/sdk.gen';
import type { ReadingRecord } from '../../../api/contracts/types.gen';
import { Entries } from '../../../parts/entries';
import { contracts } from '../../../parts/records/of-contracts';
import { recordScreen } from '../../../parts/records/record-screen';
import { asset, contract, customer, long, moment, person, text } from '../../../parts/shown';

/** One reading, what it came to, and what it was before it was corrected (CT-17). */
export const Screen = recordScreen<ReadingRecord>({
  of: contracts,
  kind: 'reading',
  resource: 'contracts.readings',
  read: contractsReadingsRead,
  title: ({ number }) => number,
  words: 'readingStatus',
  verbs: [
    { verb: 'check', in: ['read'] },
    { verb: 'readAgain', in: ['doubtful'] },
    { verb: 'correct', in: ['read', 'checked'] },
    { verb: 'void', in: ['doubtful', 'read', 'checked'], danger: true },
  ],
  facts: [
    customer('customerId'),
    asset('assetId'),
    contract('contractId'),
    text('readOn'),
    text('value'),
    text('previousValue'),
    text('quantity'),
    text('mean'),
    moment('takenAt'),
    person('takenBy'),
    moment('checkedAt'),
    person('checkedBy'),
    text('voidReason'),
  ],
  parts: ({ meterChange, former }) => (
    <>
      <Entries
        name="meterChange"
        rows={meterChange ? [meterChange] : []}
        columns={[text('oldFinal'), text('newInitial'), long('reason')]}
      />
      <Entries
        name="former"
        rows={former}
        columns={[text('readOn'), text('value'), text('quantity'), moment('at'), person('by')]}
      />
    </>
  ),
});
