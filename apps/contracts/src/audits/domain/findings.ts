import {
  forbidden,
  happened,
  refusedByRule,
  requireState,
  whenItWas,
  type Instant,
} from '@kefu/kernel';
import {
  BranchAuditFindingAddedV1,
  BranchAuditFindingAssignedV1,
  BranchAuditFindingSettledV1,
} from '@kefu/messages-contracts';
import {
  concernsOf,
  openFindings,
  type AuditContext,
  type AuditDecision,
  type AuditFinding,
  type BranchAudit,
} from './branch-audit.js';
import { closedIfDone, decided, requireDay } from './clock.js';

/** What is not as it should be, who settles it and by when. */
export const addFinding = (
  audit: BranchAudit,
  told: Pick<AuditFinding, 'words' | 'ownerId' | 'dueOn'>,
  context: AuditContext,
): AuditDecision => {
  requireState(audit.status, ['under-way'], 'CT-19');
  requireDay(told.dueOn, context);
  const { now, newId, by } = context;
  const finding = { ...told, id: newId(), foundAt: now, foundBy: by.id };
  const next = { ...audit, findings: [...audit.findings, finding] };
  const { id: findingId, ownerId: findingOwnerId, dueOn } = finding;
  const said = { ...concernsOf(audit), findingId, findingOwnerId, dueOn };
  return decided(next, [happened(BranchAuditFindingAddedV1, said, 'CT-19')], context);
};

/** Findings are settled and given to others until it is over. */
const requireOpen = ({ status }: BranchAudit): void => {
  requireState(status, ['under-way', 'reported'], 'CT-19');
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

export interface SettleFinding {
  readonly findingId: string;
  readonly remedy: string;
  /** When it was; now where it is not said. */
  readonly at?: string | undefined;
}

/** When the last of those was settled that were due on the same day: one clock runs for all of them. */
const allSettledAt = ({ findings }: BranchAudit, dueOn: string): Instant =>
  findings.reduce(
    (last, one) =>
      one.dueOn === dueOn && one.settledAt !== undefined && one.settledAt > last
        ? one.settledAt
        : last,
    '',
  );

/**
 * Its owner, or a manager, says what was done about it.
 * @throws Refusal `not-the-owner` (403), CT-19 `unknown-finding`
 */
export const settleFinding = (
  audit: BranchAudit,
  { findingId, remedy, at }: SettleFinding,
  context: AuditContext,
): AuditDecision => {
  requireOpen(audit);
  const finding = findingOf(audit, findingId);
  const { by } = context;
  const manages = by.roles.some((role) => role === 'manager' || role === 'director');
  if (finding.ownerId !== by.id && !manages) {
    throw forbidden(
      'not-the-owner',
      { zh: '由问题负责人填写', en: 'Its owner says what was done about it' },
      { rule: 'CT-19' },
    );
  }
  const settledAt = whenItWas(at, context, {
    after: { at: finding.foundAt, zh: '发现问题', en: 'it was found' },
    rule: 'CT-19',
  });
  const next = replaced(audit, { ...finding, settledAt, settledBy: by.id, remedy });
  const said = { ...concernsOf(audit), findingId, settledBy: by.id };
  const events = [happened(BranchAuditFindingSettledV1, said, 'CT-19')];
  if (audit.status !== 'reported') return decided(next, events, context);
  return closedIfDone(next, events, context, allSettledAt(next, finding.dueOn));
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
  return decided(replaced(audit, { ...finding, ownerId }), events, context, { reason });
};

/** What a leaver was to settle is another one's (G-01); nothing, where there is nobody else. */
export const takeFindings = (
  audit: BranchAudit,
  leaver: string,
  ownerId: string | undefined,
  context: AuditContext,
): AuditDecision => {
  const theirs = openFindings(audit).filter((one) => one.ownerId === leaver);
  if (ownerId === undefined || theirs.length === 0) return { next: audit, events: [] };
  const events = theirs.map(({ id: findingId, dueOn }) => {
    const said = { ...concernsOf(audit), findingId, findingOwnerId: ownerId, dueOn };
    return happened(BranchAuditFindingAssignedV1, said, 'G-01');
  });
  const findings = audit.findings.map((one) => (theirs.includes(one) ? { ...one, ownerId } : one));
  return decided({ ...audit, findings }, events, context);
};
