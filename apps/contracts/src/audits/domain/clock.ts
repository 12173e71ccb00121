import { clockedBy, untilDay, within, type Awaited } from '@kefu/handbook';
import {
  daysBetween,
  happened,
  refusedByRule,
  type Happened,
  type Instant,
  type LocalDate,
} from '@kefu/kernel';
import { BranchAuditBreachWithdrawnV1, BranchAuditClosedV1 } from '@kefu/messages-contracts';
import {
  concernsOf,
  openFindings,
  type AuditContext,
  type AuditDecision,
  type BranchAudit,
} from './branch-audit.js';

/** The visit on its day, then the report, then what was found, the earliest first. */
const clockOf = (audit: BranchAudit, context: AuditContext): Awaited => {
  const { status, plannedAt, plannedOn, startedAt, reportedAt, ownerId: personId } = audit;
  const lead = { role: 'manager', personId } as const;
  if (status === 'planned') {
    return { deadline: untilDay('CT-19', plannedAt, plannedOn, context), responsible: lead };
  }
  if (status === 'under-way' && startedAt !== undefined) {
    const limit = context.handbook.asOf(startedAt).parameter('CT-19', 'reportWithin');
    return { deadline: within('CT-19', startedAt, limit, context), responsible: lead };
  }
  if (status === 'cancelled') return 'called-off';
  const [next] = openFindings(audit);
  if (status !== 'reported' || !next || reportedAt === undefined) return undefined;
  const responsible = { role: 'department-member', personId: next.ownerId } as const;
  return { deadline: untilDay('CT-19', reportedAt, next.dueOn, context), responsible };
};

export const decided = clockedBy('CT-19', clockOf, (audit, told) =>
  happened(BranchAuditBreachWithdrawnV1, { ...told, ...concernsOf(audit) }, 'CT-19'),
);

/** With nothing left open it is over. */
export const closedIfDone = (
  audit: BranchAudit,
  events: readonly Happened[],
  context: AuditContext,
  doneAt: Instant,
): AuditDecision => {
  if (openFindings(audit).length > 0) return decided(audit, events, context, { doneAt });
  const next = { ...audit, status: 'closed' as const, endedAt: doneAt };
  const said = { ...concernsOf(audit), findings: audit.findings.length };
  const closed = [...events, happened(BranchAuditClosedV1, said, 'CT-19')];
  return decided(next, closed, context, { doneAt });
};

/** @throws Refusal CT-19 `day-is-past`, `day-too-late` */
export const requireDay = (day: LocalDate, { now, handbook: { calendar } }: AuditContext): void => {
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
