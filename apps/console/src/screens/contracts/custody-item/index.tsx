import { contractsCustodyRead } from '../../../api/contracts/sdk.gen';
import type { CustodyRecord } from '../../../api/contracts/types.gen';
import { Entries } from '../../../parts/entries';
import { contracts } from '../../../parts/records/of-contracts';
import { recordScreen } from '../../../parts/records/record-screen';
import { choice, long, moment, person, region, text } from '../../../parts/shown';

/** One thing in custody, what it was used for, and what was counted (CT-18). */
export const Screen = recordScreen<CustodyRecord>({
  of: contracts,
  kind: 'custody',
  resource: 'contracts.custody',
  read: contractsCustodyRead,
  title: ({ number, name }) => `${number} ${name}`,
  words: 'custodyStatus',
  verbs: [
    { verb: 'clearUp', in: ['discrepancy'] },
    { verb: 'use', in: ['in-custody'] },
    { verb: 'receive', in: ['in-custody'], when: ({ kind }) => kind !== 'seal' },
    { verb: 'count', in: ['in-custody'] },
    { verb: 'handOn', in: ['in-custody'] },
    { verb: 'retire', in: ['in-custody', 'discrepancy'], danger: true },
  ],
  facts: [
    choice('kind'),
    text('quantity'),
    person('ownerId'),
    region('regionId'),
    moment('takenInAt'),
    person('takenInBy'),
    moment('receivedAt'),
    text('retireReason'),
  ],
  parts: ({ uses, counts }) => (
    <>
      <Entries
        name="uses"
        rows={uses}
        columns={[moment('at'), person('by'), long('purpose'), text('quantity'), text('reference')]}
      />
      <Entries
        name="counts"
        rows={counts.map(({ expected: onBooks, ...count }) => ({ ...count, onBooks }))}
        columns={[
          moment('at'),
          person('by'),
          text('onBooks'),
          text('counted'),
          long('explained'),
          person('explainedBy'),
        ]}
      />
    </>
  ),
});
