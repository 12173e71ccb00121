import { contractsBranchAuditsRead } from '../../../api/contracts/sdk.gen';
import type { BranchAuditRecord } from '../../../api/contracts/types.gen';
import { Deeds } from '../../../parts/deeds';
import { Entries } from '../../../parts/entries';
import { contracts } from '../../../parts/records/of-contracts';
import { deedsIn, recordScreen } from '../../../parts/records/record-screen';
import { choice, long, moment, person, region, text } from '../../../parts/shown';

const resource = 'contracts.branchAudits';
const open = ['planned', 'under-way'];

/** One audit of a branch: who takes part, what was found, what became of it. */
export const Screen = recordScreen<BranchAuditRecord>({
  of: contracts,
  kind: 'branch-audit',
  resource,
  read: contractsBranchAuditsRead,
  title: ({ number }) => number,
  words: 'branchAuditStatus',
  verbs: [
    { verb: 'start', in: ['planned'] },
    { verb: 'addFinding', in: ['under-way'] },
    { verb: 'report', in: ['under-way'] },
    { verb: 'handOn', in: [...open, 'reported'] },
    { verb: 'cancel', in: open, danger: true },
  ],
  facts: [
    region('regionId'),
    text('tour'),
    text('plannedOn'),
    person('ownerId'),
    moment('startedAt'),
    moment('reportedAt'),
    person('reportedBy'),
    moment('endedAt'),
    long('report'),
    text('cancelReason'),
  ],
  parts: ({ participants, findings, ...audit }) => (
    <>
      <Entries
        name="findings"
        rows={findings}
        columns={[
          long('words'),
          person('ownerId'),
          text('dueOn'),
          moment('settledAt'),
          long('remedy'),
        ]}
        deeds={({ id: findingId, settledAt }) =>
          settledAt === undefined && (
            <Deeds
              operations={contracts.operations}
              path={{ id: audit.id }}
              version={audit.version}
              inSight={1}
              deeds={deedsIn(audit, resource, [
                { verb: 'settleFinding', given: { findingId } },
                { verb: 'assignFinding', given: { findingId } },
              ])}
            />
          )
        }
      />
      <Entries
        name="participants"
        rows={participants}
        columns={[person('personId'), choice('part')]}
      />
    </>
  ),
});
