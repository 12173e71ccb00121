import type { RuleContext, ToldBreach } from '@kefu/handbook';
import type { Decision, Instant, LocalDate, Transitions } from '@kefu/kernel';

export type AuditStatus = 'planned' | 'under-way' | 'reported' | 'closed' | 'cancelled';

/** CT-19: an audit is over once its report is there and each of its findings is settled. */
export const auditTransitions = {
  planned: ['under-way', 'cancelled'],
  'under-way': ['reported', 'closed', 'cancelled'],
  reported: ['closed'],
  closed: [],
  cancelled: [],
} as const satisfies Transitions<AuditStatus>;

export const auditStatuses = Object.keys(auditTransitions) as readonly AuditStatus[];

export const auditParts = ['customer-service', 'sales-planning', 'finance'] as const;
export type AuditPart = (typeof auditParts)[number];

export interface AuditParticipant {
  readonly personId: string;
  readonly part: AuditPart;
}

export interface AuditFinding {
  readonly id: string;
  readonly words: string;
  readonly foundAt: Instant;
  readonly foundBy: string;
  /** Who is to settle it. */
  readonly ownerId: string;
  readonly dueOn: LocalDate;
  readonly settledAt?: Instant;
  readonly settledBy?: string;
  /** What was done about it. */
  readonly remedy?: string;
}

/** A branch is visited and its books are looked at (CT-19). */
export interface BranchAudit {
  readonly id: string;
  readonly number: string;
  readonly status: AuditStatus;
  /** Code of the tour plan that it belongs to. */
  readonly tour: string;
  /** The branch. */
  readonly regionId: string;
  readonly plannedOn: LocalDate;
  readonly plannedAt: Instant;
  readonly plannedBy: string;
  /** Who leads it (G-01). */
  readonly ownerId: string;
  readonly participants: readonly AuditParticipant[];
  readonly startedAt?: Instant | undefined;
  readonly findings: readonly AuditFinding[];
  readonly report?: string | undefined;
  readonly reportedAt?: Instant | undefined;
  readonly reportedBy?: string | undefined;
  readonly endedAt?: Instant | undefined;
  readonly cancelReason?: string | undefined;
  readonly breaches: readonly ToldBreach[];
  readonly dueAt?: Instant | undefined;
}

export type AuditContext = RuleContext;
export type AuditDecision = Decision<BranchAudit>;

/** What every event of an audit says of it. */
export const concernsOf = ({ number, tour, regionId, ownerId }: BranchAudit) => ({
  ...{ number, tour, regionId, ownerId },
});

export const openFindings = ({ findings }: BranchAudit): readonly AuditFinding[] =>
  findings
    .filter(({ settledAt }) => settledAt === undefined)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
