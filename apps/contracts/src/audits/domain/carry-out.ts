import {
  conflict,
  daysBetween,
  forbidden,
  happened,
  move,
  refusedByRule,
  type Happened,
  type LocalDate,
} from '@kefu/kernel';
import {
  BranchAuditCancelledV1,
  BranchAuditClosedV1,
  BranchAuditFindingAddedV1,
  BranchAuditFindingAssignedV1,
  BranchAuditFindingSettledV1,
  BranchAuditHandedOnV1,
  BranchAuditPlannedV1,
  BranchAuditReportedV1,
  BranchAuditStartedV1,
} from '@kefu/messages-contracts';
import { clocked, untilDay, within, type Clock } from '../../clocks/domain/index.js';
import {
  auditTransitions,
  concernsOf,
  openFindings,
  type AuditContext,
  type AuditDecision,
  type AuditFinding,
  type AuditStatus,
  type BranchAudit,
} from './branch-audit.js';

/** The visit on its day, then the report, then what was found, the earliest first. */
const clockOf = (audit: BranchAudit, context: AuditContext): Clock | undefined => {
  const { status, plannedAt, plannedOn, startedAt, reportedAt, ownerId: personId } = audit;
  const lead = { role: 'manager', personId } as const;
  if (status === 'planned') {
    return { deadline: untilDay('CT-19', plannedAt, plannedOn, context), responsible: lead };
  }
  if (status === 'under-way' && startedAt !== undefined) {
    const limit = context.handbook.asOf(startedAt).parameter('CT-19', 'reportWithin');
    return { deadline: within('CT-19', startedAt, limit, context), responsible: lead };
  }
  const [next] = openFindings(audit);
  if (status !== 'reported' || !next || reportedAt === undefined) return undefined;
  const responsible = { role: 'department-member', personId: next.ownerId } as const;
  return { deadline: untilDay('CT-19', reportedAt, next.dueOn, context), responsible };
};

const decided = (
  audit: BranchAudit,
  events: readonly Happened[],
  context: AuditContext,
  reason?: string,
): AuditDecision => ({
  ...clocked(audit, 'CT-19', clockOf(audit, context)),
  events,
  ...(reason ? { reason } : {}),
});

const moved = ({ status }: BranchAudit, to: AuditStatus): AuditStatus =>
  move(auditTransitions, status, to, 'CT-19');

/** @throws Refusal CT-19 `day-is-past`, `day-too-late` */
const requireDay = (day: LocalDate, { now, handbook: { calendar } }: AuditContext): void => {
  const ahead = daysBetween(calendar.localDate(now), day);
  if (ahead < 0) {
    throw refusedByRule('CT-19', 'day-is-past', {
      zh: '日期不能早于今天',
      en: 'The day cannot lie before today',
    });
  }
  if (ahead > 3_650) {
    throw refusedByRule('CT-19', 'day-too-late', {
      zh: '日期最多十年之后',
      en: 'The day lies ten years ahead at most',
    });
  }
};

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
export const startAudit = (audit: BranchAudit, context: AuditContext): AuditDecision => {
  const status = moved(audit, 'under-way');
  const next = { ...audit, status, startedAt: context.now };
  const said = { ...concernsOf(audit), startedBy: context.by.id };
  return decided(next, [happened(BranchAuditStartedV1, said, 'CT-19')], context);
};

/** What is not as it should be, who settles it and by when. */
export const addFinding = (
  audit: BranchAudit,
  told: Pick<AuditFinding, 'words' | 'ownerId' | 'dueOn'>,
  context: AuditContext,
): AuditDecision => {
  if (audit.status !== 'under-way') {
    throw conflict(
      'wrong-state',
      { zh: '审计进行中才能登记问题', en: 'Findings are of an audit that is under way' },
      { rule: 'CT-19', extra: { from: audit.status, possible: auditTransitions[audit.status] } },
    );
  }
  requireDay(told.dueOn, context);
  const { now, newId, by } = context;
  const finding = { ...told, id: newId(), foundAt: now, foundBy: by.id };
  const next = { ...audit, findings: [...audit.findings, finding] };
  const { id: findingId, ownerId: findingOwnerId, dueOn } = finding;
  const said = { ...concernsOf(audit), findingId, findingOwnerId, dueOn };
  return decided(next, [happened(BranchAuditFindingAddedV1, said, 'CT-19')], context);
};

/** With nothing left open it is over. */
const closedIfDone = (
  audit: BranchAudit,
  events: readonly Happened[],
  context: AuditContext,
): AuditDecision => {
  if (openFindings(audit).length > 0) return decided(audit, events, context);
  const next = { ...audit, status: 'closed' as const, endedAt: context.now };
  const said = { ...concernsOf(audit), findings: audit.findings.length };
  return decided(next, [...events, happened(BranchAuditClosedV1, said, 'CT-19')], context);
};

/** The report is there; what it says stays with contracts. */
export const reportAudit = (
  audit: BranchAudit,
  report: string,
  context: AuditContext,
): AuditDecision => {
  const status = moved(audit, 'reported');
  const { now, by } = context;
  const next = { ...audit, status, report, reportedAt: now, reportedBy: by.id };
  const open = openFindings(audit).length;
  const said = { ...concernsOf(audit), findings: audit.findings.length, open, reportedBy: by.id };
  return closedIfDone(next, [happened(BranchAuditReportedV1, said, 'CT-19')], context);
};

/** Findings are settled and given to others until it is over. */
const requireOpen = ({ status }: BranchAudit): void => {
  if (status === 'under-way' || status === 'reported') return;
  throw conflict(
    'wrong-state',
    { zh: '审计未开始或已结束', en: 'The audit has not begun, or is over' },
    { rule: 'CT-19', extra: { from: status, possible: auditTransitions[status] } },
  );
};

/** @throws Refusal CT-19 `unknown-finding` */
const findingOf = ({ findings }: BranchAudit, id: string): AuditFinding => {
  const found = findings.find((one) => one.id === id && one.settledAt === undefined);
  if (found) return found;
  throw refusedByRule('CT-19', 'unknown-finding', {
    zh: '没有这一未解决的问题',
    en: 'No such open finding',
  });
};

const replaced = (audit: BranchAudit, finding: AuditFinding): BranchAudit => ({
  ...audit,
  findings: audit.findings.map((one) => (one.id === finding.id ? finding : one)),
});

/**
 * Its owner, or a manager, says what was done about it.
 * @throws Refusal `not-the-owner` (403), CT-19 `unknown-finding`
 */
export const settleFinding = (
  audit: BranchAudit,
  { findingId, remedy }: { readonly findingId: string; readonly remedy: string },
  context: AuditContext,
): AuditDecision => {
  requireOpen(audit);
  const finding = findingOf(audit, findingId);
  const { now, by } = context;
  const manages = by.roles.some((role) => role === 'manager' || role === 'director');
  if (finding.ownerId !== by.id && !manages) {
    throw forbidden(
      'not-the-owner',
      { zh: '由问题负责人填写', en: 'Its owner says what was done about it' },
      { rule: 'CT-19' },
    );
  }
  const next = replaced(audit, { ...finding, settledAt: now, settledBy: by.id, remedy });
  const said = { ...concernsOf(audit), findingId, settledBy: by.id };
  const events = [happened(BranchAuditFindingSettledV1, said, 'CT-19')];
  return audit.status === 'reported'
    ? closedIfDone(next, events, context)
    : decided(next, events, context);
};

/** Somebody else is to settle a finding (G-01); its day stays. */
export const assignFinding = (
  audit: BranchAudit,
  { findingId, ownerId }: { readonly findingId: string; readonly ownerId: string },
  context: AuditContext,
  reason: string,
): AuditDecision => {
  requireOpen(audit);
  const finding = findingOf(audit, findingId);
  const said = { ...concernsOf(audit), findingId, findingOwnerId: ownerId, dueOn: finding.dueOn };
  const events = [happened(BranchAuditFindingAssignedV1, said, 'G-01')];
  return decided(replaced(audit, { ...finding, ownerId }), events, context, reason);
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
  return decided(next, [happened(BranchAuditCancelledV1, said, 'CT-19')], context, reason);
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
  return decided(next, [happened(BranchAuditHandedOnV1, said, 'G-01')], context, reason);
};
