import type { Role } from '@kefu/handbook';
import {
  conflict,
  happened,
  refusedByRule,
  requireState,
  type Happened,
  type Instant,
} from '@kefu/kernel';
import { ComplaintReportedUpV1, ComplaintSignedOffV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import {
  concernsOf,
  isMajor,
  momentOf,
  type ComplaintContext,
  type ComplaintDecision,
} from './context.js';
import { decided } from './deadlines.js';
import { requireOpen } from './life-cycle.js';
import type { Report } from './parts-of-a-complaint.js';

const owedTo = ({ reports }: Complaint, role: Role): Report | undefined =>
  reports.find(({ to, at }) => to === role && !at);

/** The complaint of which they have heard by then, as somebody says. */
const heard = (
  complaint: Complaint,
  owed: Report,
  at: Instant,
  { by: { id: by } }: ComplaintContext,
): { readonly next: Complaint; readonly event: Happened } => {
  const reports = complaint.reports.map((one) => (one === owed ? { ...one, at, by } : one));
  const event = { ...concernsOf(complaint), to: owed.to, reportedAt: at, reportedBy: by };
  return {
    next: { ...complaint, reports },
    event: happened(ComplaintReportedUpV1, event, 'CP-04'),
  };
};

/** CP-04: somebody told the director, or the general manager, and when. */
export const reportUp = (
  complaint: Complaint,
  { to, at: given }: { readonly to: Role; readonly at?: Instant | undefined },
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'CP-04');
  const owed = owedTo(complaint, to);
  if (!owed) {
    throw conflict(
      'no-report-owed',
      { zh: '无需向其上报，或已上报', en: 'Nothing is to be reported to them, or it was' },
      { rule: 'CP-04' },
    );
  }
  const at = momentOf(
    'CP-04',
    given,
    { at: owed.owedFrom, zh: '应报告之时', en: 'it was owed' },
    context,
  );
  const { next, event } = heard(complaint, owed, at, context);
  return decided(complaint, next, [event], context);
};

/** CP-04: the director saw the result, and so has heard of it at the latest now. */
export const signOff = (complaint: Complaint, context: ComplaintContext): ComplaintDecision => {
  requireState(complaint.status, ['proposed', 'negotiating', 'carried-out'], 'CP-04');
  if (!isMajor(complaint)) {
    throw refusedByRule('CP-04', 'no-sign-off-needed', {
      zh: '只有重大与危机投诉须总监签字',
      en: 'Only major and crisis complaints take the signature of the director',
    });
  }
  const { now, by } = context;
  const owed = owedTo(complaint, 'director');
  const told = owed && heard(complaint, owed, now, context);
  const event = { ...concernsOf(complaint), signedOffBy: by.id };
  const events = [...(told ? [told.event] : []), happened(ComplaintSignedOffV1, event, 'CP-04')];
  const next = { ...(told?.next ?? complaint), signedOff: { at: now, by: by.id } };
  return decided(complaint, next, events, context);
};

/** @throws Refusal CP-04 `sign-off-needed`, `report-owed`: who had to follow it to its result, did not */
export const requireHeardAndSigned = (complaint: Complaint): void => {
  if (!isMajor(complaint)) return;
  if (!complaint.signedOff) {
    throw refusedByRule('CP-04', 'sign-off-needed', {
      zh: '重大与危机投诉须总监签字后关闭',
      en: 'The director signs a major or crisis complaint off before it closes',
    });
  }
  if (!owedTo(complaint, 'general-manager')) return;
  throw refusedByRule('CP-04', 'report-owed', {
    zh: '危机投诉须先报总经理，方可关闭',
    en: 'The general manager hears of a crisis complaint before it closes',
  });
};
