import { complaintsAuditPacksRead } from '../../../api/complaints/sdk.gen';
import type { AuditPackRecord } from '../../../api/complaints/types.gen';
import { Entries } from '../../../parts/entries';
import { complaints } from '../../../parts/records/of-complaints';
import { recordScreen } from '../../../parts/records/record-screen';
import { long, moment, person, text } from '../../../parts/shown';
import { Pack } from './pack';

const LOOK_MS = 1_000;

/** One audit pack: of which days, how far it is, its files and their sums (CP-18). */
export const Screen = recordScreen<AuditPackRecord>({
  of: complaints,
  kind: 'audit-pack',
  resource: 'complaints.auditPacks',
  read: complaintsAuditPacksRead,
  lookAgain: ({ status }) => (status === 'making' ? LOOK_MS : false),
  title: ({ number }) => number,
  words: 'auditPackStatus',
  verbs: [{ verb: 'withdraw', in: ['making'], danger: true }],
  facts: [
    text('from'),
    text('to'),
    long('purpose'),
    person('askedBy'),
    moment('askedAt'),
    text('cases'),
    text('sampleSize'),
    text('seed'),
    moment('madeAt'),
    long('sha256'),
    person('withdrawnBy'),
  ],
  parts: (pack) => (
    <>
      <Pack of={pack} />
      <Entries
        name="files"
        rows={pack.files}
        columns={[text('name'), text('bytes'), long('sha256')]}
      />
    </>
  ),
});
