import type { Role } from '@kefu/handbook';
import { happened, refusedByRule, type Happened, type Instant } from '@kefu/kernel';
import { ComplaintClassifiedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { requireOpen } from './life-cycle.js';
import type { Assessment, Class, Report, Severity } from './parts-of-a-complaint.js';

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

/** What was judged before holds until it is judged anew. */
const assessmentOf = ({ classifications }: Complaint, judged: Assessment) => {
  const before = classifications.at(-1);
  const [safety, complexity, impact] = [
    judged.safety ?? before?.safety,
    judged.complexity ?? before?.complexity,
    judged.impact ?? before?.impact,
  ];
  return {
    ...(safety && { safety }),
    ...(complexity && { complexity }),
    ...(impact && { impact }),
  };
};

/** What endangers people, or the public talks about, is nothing general (CP-15). */
const requireSeverityFor = (complaint: Complaint, { severity, ...judged }: Class): void => {
  const { safety = 'none', impact } = assessmentOf(complaint, judged);
  if (severity !== 'general' || (safety === 'none' && impact !== 'public')) return;
  throw refusedByRule('CP-15', 'major-at-least', {
    zh: '涉及人身安全或影响公众的投诉至少为重大',
    en: 'What endangers people or bears on the public is major at least',
  });
};

/** The complaint in its new class, the old one on record. */
export const inClass = (
  complaint: Complaint,
  { category, severity, nature, ...judged }: Class,
  context: ComplaintContext,
): { readonly next: Complaint; readonly event: Happened } => {
  const { now, by } = context;
  const given = { category, severity, nature };
  const assessed = assessmentOf(complaint, judged);
  const { category: formerCategory, severity: formerSeverity } = complaint;
  const event = {
    ...concernsOf(complaint),
    ...{ ...given, ...assessed },
    classifiedBy: by.id,
    ...(formerCategory ? { formerCategory } : {}),
    ...(formerSeverity ? { formerSeverity } : {}),
  };
  const next: Complaint = {
    ...complaint,
    ...given,
    classifications: [...complaint.classifications, { ...given, ...assessed, at: now, by: by.id }],
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
  requireSeverityFor(complaint, given);
  const { next, event } = inClass(complaint, given, context);
  const remarks = remarked(complaint, context, 'classified', reason);
  return decided(complaint, { ...next, remarks }, [event], context, reason);
};
