import { happened, refusedByRule } from '@kefu/kernel';
import { ComplaintReopenedV1 } from '@kefu/messages-complaints';
import { inClass } from './classify.js';
import type { Complaint } from './complaint.js';
import { concernsOf, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { ownsAs } from './ownership.js';
import { severities, type Category, type Said, type Severity } from './parts-of-a-complaint.js';
import { anew } from './result.js';

const oneUp = (severity: Severity): Severity =>
  severities[severities.indexOf(severity) + 1] ?? severity;

export interface ComplainAgain {
  readonly words: string;
  readonly remedySought: string;
  readonly category: Category;
  readonly assetId?: string | undefined;
}

/** CP-12: of the same asset and category, or two without an asset. */
const requireSame = (complaint: Complaint, { category, assetId }: ComplainAgain): void => {
  if (complaint.category === category && complaint.assetId === assetId) return;
  throw refusedByRule('CP-12', 'another-matter', {
    zh: '设备或类别不同，请另行登记',
    en: 'It is about another asset or category: record it as a complaint of its own',
  });
};

/** CP-12: complained of again within the time for it, one severity up; crisis stays crisis. */
export const reopen = (
  complaint: Complaint,
  again: ComplainAgain,
  context: ComplaintContext,
): ComplaintDecision => {
  const status = moveFrom(['closed'], complaint.status, 'reopened', 'CP-12');
  requireSame(complaint, again);
  const { now, by, handbook } = context;
  const { ending, category, severity = 'general', nature = 'genuine' } = complaint;
  const closedAt = ending?.at ?? complaint.recordedAt;
  const { at: until } = handbook.deadline('CP-12', closedAt, [], { parameter: 'window' });
  if (now > until) {
    throw refusedByRule(
      'CP-12',
      'too-late-to-reopen',
      { zh: '已超过重开期间，请另行登记', en: 'It is too late to reopen it: record a new one' },
      { extra: { until } },
    );
  }
  const { words, remedySought } = again;
  const said: Said = { at: now, words, remedySought };
  const base: Complaint = {
    ...complaint,
    ...anew,
    status,
    ownerId: by.id,
    ownerAs: ownsAs(by.roles),
    said: [...complaint.said, said],
    lastWordAt: now,
    reports: [],
    investigatedFrom: undefined,
    refusals: 0,
    ending: undefined,
    earlierEndings: ending ? [...complaint.earlierEndings, ending] : complaint.earlierEndings,
  };
  const to = { category: category ?? again.category, severity: oneUp(severity), nature };
  const { next, event } = inClass(base, to, context);
  const reopened = {
    ...concernsOf(next),
    number: next.number,
    severity: to.severity,
    times: next.earlierEndings.length,
    reopenedBy: by.id,
  };
  const events = [happened(ComplaintReopenedV1, reopened, 'CP-12'), event];
  return decided(complaint, next, events, context);
};
