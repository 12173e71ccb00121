import { complaintsDepartmentsRead } from '../../../api/complaints/sdk.gen';
import type { DepartmentRecord } from '../../../api/complaints/types.gen';
import { Entries } from '../../../parts/entries';
import { complaints } from '../../../parts/records/of-complaints';
import { recordScreen } from '../../../parts/records/record-screen';
import { person, said, text } from '../../../parts/shown';

const open = ['open'];

/** One department: who heads it, and who may sign for what it is given. */
export const Screen = recordScreen<DepartmentRecord>({
  of: complaints,
  kind: 'department',
  resource: 'complaints.departments',
  read: complaintsDepartmentsRead,
  title: (department) => said('name').show(department),
  words: 'departmentStatus',
  verbs: [
    {
      verb: 'appoint',
      in: open,
      initial: ({ headId, memberIds }) => ({ headId, memberIds }),
    },
    { verb: 'rename', in: open, initial: ({ name }) => ({ name }) },
    { verb: 'reopen', in: ['closed'] },
    { verb: 'close', in: open, danger: true },
  ],
  facts: [text('code'), person('headId')],
  parts: ({ memberIds }) => (
    <Entries
      name="memberIds"
      rows={memberIds.map((personId) => ({ personId }))}
      columns={[person('personId')]}
    />
  ),
});
