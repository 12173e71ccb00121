import type { Actor, Clock } from '@kefu/kernel';
import {
  Asked,
  By,
  Changes,
  CLOCK,
  Creates,
  EnteredRequest,
  Lists,
  Reads,
  ReasonRequest,
} from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { BranchAuditRecord, BranchAudits, KeepAudits } from '../store/index.js';
import {
  AddFindingRequest,
  AssignFindingRequest,
  FindAuditsQuery,
  HandOnAuditRequest,
  PlanAuditRequest,
  ReportAuditRequest,
  SettleFindingRequest,
} from './requests.js';

const managers = ['manager', 'director'] as const;
const auditors = [...managers, 'finance', 'sales', 'clerk', 'account-manager'] as const;
export const readers = [...auditors, 'archivist', 'general-manager', 'gm-office'] as const;

/** Branches are visited, and their books looked at with sales planning and finance (CT-19). */
@Controller('branch-audits')
export class AuditsController {
  constructor(
    private readonly audits: BranchAudits,
    private readonly keeping: KeepAudits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A branch of a tour is to be visited on a day. */
  @Creates('', BranchAuditRecord, managers)
  plan(@By() by: Actor, @Body() told: PlanAuditRequest) {
    return this.keeping.plan(by, told);
  }

  /** By state, tour, branch and lead, the most urgent first. */
  @Lists('', BranchAuditRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, overdue, ...equal }: FindAuditsQuery) {
    const filter = { ...equal, overdueAt: overdue && this.clock.now() };
    return this.audits.search(by, filter, { cursor, limit });
  }

  /** One audit with its findings. */
  @Reads(':id', BranchAuditRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.audits.seen(id, by);
  }

  /** They are at the branch. */
  @Changes(':id/start', BranchAuditRecord, managers)
  start(@Asked() asked: Asked, @Body() { at }: EnteredRequest) {
    return this.audits.changeSeen(asked, (audit, context) => domain.startAudit(audit, at, context));
  }

  /** What is not as it should be, who settles it and by when. */
  @Changes(':id/add-finding', BranchAuditRecord, auditors)
  addFinding(@Asked() asked: Asked, @Body() told: AddFindingRequest) {
    return this.keeping.addFinding(asked, told);
  }

  /** Its owner, or a manager, says what was done about a finding. */
  @Changes(':id/settle-finding', BranchAuditRecord, 'any')
  settleFinding(@Asked() asked: Asked, @Body() told: SettleFindingRequest) {
    return this.audits.changeSeen(asked, (audit, context) =>
      domain.settleFinding(audit, told, context),
    );
  }

  /** Somebody else is to settle a finding; its day stays. */
  @Changes(':id/assign-finding', BranchAuditRecord, managers)
  assignFinding(@Asked() asked: Asked, @Body() told: AssignFindingRequest) {
    return this.keeping.assignFinding(asked, told);
  }

  /** The report is there; with no finding left open the audit is over. */
  @Changes(':id/report', BranchAuditRecord, managers)
  report(@Asked() asked: Asked, @Body() told: ReportAuditRequest) {
    return this.audits.changeSeen(asked, (audit, context) =>
      domain.reportAudit(audit, told, context),
    );
  }

  /** It does not take place, or not to its end. */
  @Changes(':id/cancel', BranchAuditRecord, managers)
  cancel(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.audits.changeSeen(asked, (audit, context) =>
      domain.cancelAudit(audit, reason, context),
    );
  }

  /** Somebody else leads it (G-01). */
  @Changes(':id/hand-on', BranchAuditRecord, managers)
  handOn(@Asked() asked: Asked, @Body() { ownerId, reason }: HandOnAuditRequest) {
    return this.keeping.handOn(asked, ownerId, reason);
  }
}
