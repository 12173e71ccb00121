import type { Role } from '@kefu/handbook';
import { happened, refusedByRule, type Happened, type Instant } from '@kefu/kernel';
import { ComplaintClassifiedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { requireOpen } from './life-cycle.js';
import type { Class, Report, Severity } from './parts-of-a-complaint.js';

/** Who has to hear of it (CP-04). */
const heardBy: Readonly<Record<Severity, readonly Role[]>> = {
  general: [],
  major: ['director'],
  crisis: ['director', 'general-manager'],
};

/** The reports that a severity asks for: what was owed or done already stays as it is. */
const reportsFor = (
  { reports }: Complaint,
  severity: Severity,
  now: Instant,
): readonly Report[] => [
  // who need not hear of it any more is owed nothing; who was told stays on record
  ...reports.filter(({ to, at }) => at !== undefined || heardBy[severity].includes(to)),
  ...heardBy[severity]
    .filter((role) => !reports.some(({ to }) => to === role))
    .map((to) => ({ to, owedFrom: now })),
];

/** The complaint in its new class, the old one on record. */
export const inClass = (
  complaint: Complaint,
  { category, severity, nature }: Class,
  context: ComplaintContext,
): { readonly next: Complaint; readonly event: Happened } => {
  const { now, by } = context;
  const given = { category, severity, nature };
  const { category: formerCategory, severity: formerSeverity } = complaint;
  const event = {
    ...concernsOf(complaint),
    ...given,
    classifiedBy: by.id,
    ...(formerCategory ? { formerCategory } : {}),
    ...(formerSeverity ? { formerSeverity } : {}),
  };
  const next: Complaint = {
    ...complaint,
    ...given,
    classifications: [...complaint.classifications, { ...given, at: now, by: by.id }],
    reports: reportsFor(complaint, severity, now),
  };
  return { next, event: happened(ComplaintClassifiedV1, event, 'CP-03') };
};

/** CP-03. Another class than before takes a reason. */
export const classify = (
  complaint: Complaint,
  { reason, ...given }: Class & { readonly reason?: string | undefined },
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'CP-03');
  if (given.nature === 'malicious') {
    throw refusedByRule('CP-09', 'decision-needed', {
      zh: '定为恶意须有证据并由上一级决定',
      en: 'Malicious takes evidence and the decision of somebody above',
    });
  }
  if (complaint.severity !== undefined && reason === undefined) {
    throw refusedByRule('CP-03', 'reason-needed', {
      zh: '改类须说明原因',
      en: 'To be classed anew it takes a reason',
    });
  }
  const { next, event } = inClass(complaint, given, context);
  const remarks = remarked(complaint, context, 'classified', reason);
  return decided(complaint, { ...next, remarks }, [event], context, reason);
};
