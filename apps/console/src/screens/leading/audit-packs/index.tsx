import { complaintsAuditPacksList } from '../../../api/complaints/sdk.gen';
import type { AuditPackRecord } from '../../../api/complaints/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { complaints } from '../../../parts/records/of-complaints';
import { long, moment, person, status, text } from '../../../parts/shown';

/** What auditors of complaints were given of a period (CP-18), the latest first. */
export const Screen = listScreen<AuditPackRecord>({
  of: complaints,
  title: 'menu/audit-packs',
  at: '/audit-packs',
  list: complaintsAuditPacksList,
  begin: 'complaints.auditPacks.create',
  columns: [
    text('number'),
    status('auditPackStatus'),
    text('from'),
    text('to'),
    long('purpose'),
    text('cases'),
    person('askedBy'),
    moment('askedAt'),
  ],
});
