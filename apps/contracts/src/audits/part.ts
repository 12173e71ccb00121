import { happened } from '@kefu/kernel';
import { BranchAuditDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { takeFromLeavers } from '@kefu/people';
import { clockReactions, type ServicePart } from '@kefu/service';
import { CreateBranchAudits } from '../migrations/index.js';
import { concernsOf, handOn, type BranchAudit } from './domain/index.js';
import { AuditsController, readers } from './http/audits.controller.js';
import { TakeFindingsOfLeavers } from './reactions/take-findings-of-leavers.js';
import { BranchAuditRecord, BranchAudits, KeepAudits } from './store/index.js';

export const auditsPart: ServicePart = {
  controllers: [
    AuditsController,
    TakeFindingsOfLeavers,
    takeFromLeavers(BranchAudits, {
      table: 'branch_audit',
      open: 'due_at IS NOT NULL',
      roles: ['manager', 'director'],
      handOn,
    }),
  ],
  providers: [
    BranchAudits,
    KeepAudits,
    ...clockReactions(BranchAudits, 'CT-19', (audit: BranchAudit, told) =>
      happened(BranchAuditDeadlineBreachedV1, { ...told, ...concernsOf(audit) }, 'CT-19'),
    ),
  ],
  entities: [BranchAuditRecord],
  migrations: [CreateBranchAudits],
  trails: [[BranchAudits, readers]],
};
