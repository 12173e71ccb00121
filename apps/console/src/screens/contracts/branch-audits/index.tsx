import { contractsBranchAuditsList } from '../../../api/contracts/sdk.gen';
import type { BranchAuditRecord } from '../../../api/contracts/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { contracts } from '../../../parts/records/of-contracts';
import { moment, person, region, status, text, until } from '../../../parts/shown';

const states = ['planned', 'under-way', 'reported', 'closed', 'cancelled'];

/** Audits of branches, and what they left to be mended. */
export const Screen = listScreen<BranchAuditRecord>({
  of: contracts,
  title: 'menu/branch-audits',
  at: '/branch-audits',
  list: contractsBranchAuditsList,
  begin: 'contracts.branchAudits.create',
  filters: [
    { name: 'number' },
    { name: 'status', options: states, words: 'branchAuditStatus' },
    { name: 'overdue', options: ['true'], words: 'yes' },
  ],
  columns: [
    text('number', '9rem'),
    status('branchAuditStatus'),
    until('dueAt'),
    text('plannedOn'),
    region('regionId', '1fr'),
    text('tour'),
    person('ownerId'),
    moment('reportedAt'),
  ],
});
