import { complaintsImprovementsRead } from '../../../api/complaints/sdk.gen';
import type { ImprovementRecord } from '../../../api/complaints/types.gen';
import { Entries } from '../../../parts/entries';
import { complaints } from '../../../parts/records/of-complaints';
import { recordScreen } from '../../../parts/records/record-screen';
import { choice, coded, long, moment, person, region, text, yesOrNo } from '../../../parts/shown';
import { Effect } from './effect';
import { Origins } from './origins';

/** One improvement: whose, by when, what was done, who saw that it works, and whether it helped (CP-14). */
export const Screen = recordScreen<ImprovementRecord>({
  of: complaints,
  kind: 'improvement',
  resource: 'complaints.improvements',
  read: complaintsImprovementsRead,
  title: ({ number }) => number,
  words: 'improvementStatus',
  verbs: [
    { verb: 'carryOut', in: ['planned'], when: ({ ownerId }, me) => ownerId === me },
    { verb: 'verify', in: ['done'], when: ({ ownerId }, me) => ownerId !== me },
    { verb: 'sendBack', in: ['done'], when: ({ ownerId }, me) => ownerId !== me },
    { verb: 'handOver', in: ['planned', 'done'] },
    { verb: 'drop', in: ['planned', 'done'], danger: true },
  ],
  facts: [
    long('measure'),
    coded('cause', 'complaints/causes'),
    choice('category'),
    region('regionId'),
    person('ownerId'),
    text('dueOn'),
    person('plannedBy'),
    moment('plannedAt'),
    moment('endedAt'),
    person('endedBy'),
    long('dropReason'),
  ],
  parts: (improvement) => (
    <>
      <Effect of={improvement} />
      <Entries
        name="carriedOut"
        rows={improvement.deeds}
        columns={[
          moment('at'),
          person('by'),
          long('evidence'),
          moment('checkedAt'),
          person('checkedBy'),
          long('found'),
          yesOrNo('verified'),
        ]}
      />
      <Origins of={improvement} />
    </>
  ),
});
