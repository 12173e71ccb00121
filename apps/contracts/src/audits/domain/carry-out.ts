import { happened, move, refusedByRule, whenItWas } from '@kefu/kernel';
import {
  BranchAuditCancelledV1,
  BranchAuditHandedOnV1,
  BranchAuditPlannedV1,
  BranchAuditReportedV1,
  BranchAuditStartedV1,
} from '@kefu/messages-contracts';
import {
  auditTransitions,
  concernsOf,
  openFindings,
  type AuditContext,
  type AuditDecision,
  type AuditStatus,
  type BranchAudit,
} from './branch-audit.js';
import { closedIfDone, decided, requireDay } from './clock.js';

const moved = ({ status }: BranchAudit, to: AuditStatus): AuditStatus =>
  move(auditTransitions, status, to, 'CT-19');

export type PlanAudit = Pick<
  BranchAudit,
  'number' | 'tour' | 'regionId' | 'plannedOn' | 'ownerId' | 'participants'
>;

/**
 * CT-19: sales planning and finance take part.
 * @throws Refusal CT-19 `sales-planning-and-finance-take-part`, `day-is-past`, `day-too-late`
 */
export const planAudit = (told: PlanAudit, context: AuditContext): AuditDecision => {
  requireDay(told.plannedOn, context);
  const missing = (['sales-planning', 'finance'] as const).filter(
    (part) => !told.participants.some((one) => one.part === part),
  );
  if (missing.length > 0) {
    throw refusedByRule(
      'CT-19',
      'sales-planning-and-finance-take-part',
      {
        zh: '销售计划部和财务部须参加审计',
        en: 'Sales planning and finance take part in an audit',
      },
      { extra: { missing } },
    );
  }
  const { now, newId, by } = context;
  const next: BranchAudit = {
    ...told,
    ...{ id: newId(), status: 'planned', plannedAt: now, plannedBy: by.id },
    ...{ findings: [], breaches: [] },
  };
  const said = { ...concernsOf(next), plannedOn: next.plannedOn };
  return decided(next, [happened(BranchAuditPlannedV1, said, 'CT-19')], context);
};

/** They are at the branch. */
export const startAudit = (
  audit: BranchAudit,
  at: string | undefined,
  context: AuditContext,
): AuditDecision => {
  const status = moved(audit, 'under-way');
  const { by } = context;
  const startedAt = whenItWas(at, context, {
    after: { at: audit.plannedAt, zh: '制定计划', en: 'the audit was planned' },
    rule: 'CT-19',
  });
  const said = { ...concernsOf(audit), startedBy: by.id };
  const events = [happened(BranchAuditStartedV1, said, 'CT-19')];
  return decided({ ...audit, status, startedAt }, events, context, { doneAt: startedAt });
};

/** The report is there; what it says stays with contracts. */
export const reportAudit = (
  audit: BranchAudit,
  { report, at }: { readonly report: string; readonly at?: string | undefined },
  context: AuditContext,
): AuditDecision => {
  const status = moved(audit, 'reported');
  const { by } = context;
  const reportedAt = whenItWas(at, context, {
    after: { at: audit.startedAt, zh: '审计开始', en: 'the audit began' },
    rule: 'CT-19',
  });
  const next = { ...audit, status, report, reportedAt, reportedBy: by.id };
  const open = openFindings(audit).length;
  const said = { ...concernsOf(audit), findings: audit.findings.length, open, reportedBy: by.id };
  const events = [happened(BranchAuditReportedV1, said, 'CT-19')];
  return closedIfDone(next, events, context, reportedAt);
};

/** It does not take place, or not to its end. */
export const cancelAudit = (
  audit: BranchAudit,
  reason: string,
  context: AuditContext,
): AuditDecision => {
  const status = moved(audit, 'cancelled');
  const next = { ...audit, status, cancelReason: reason, endedAt: context.now };
  const said = { ...concernsOf(audit), cancelledBy: context.by.id };
  return decided(next, [happened(BranchAuditCancelledV1, said, 'CT-19')], context, { reason });
};

/** G-01: somebody else leads it. */
export const handOn = (
  audit: BranchAudit,
  ownerId: string,
  context: AuditContext,
  reason?: string,
): AuditDecision => {
  if (audit.ownerId === ownerId) {
    throw refusedByRule('CT-19', 'lead-already', {
      zh: '该人员已是负责人',
      en: 'They lead it already',
    });
  }
  const next = { ...audit, ownerId };
  const said = { ...concernsOf(next), formerOwnerId: audit.ownerId };
  return decided(next, [happened(BranchAuditHandedOnV1, said, 'G-01')], context, { reason });
};
