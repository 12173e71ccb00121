import { clocked } from '@kefu/handbook';
import { forbidden, happened, move, type Happened } from '@kefu/kernel';
import {
  AnalysisReportIssuedV1,
  AnalysisReportPassedOnV1,
  AnalysisReportReadV1,
} from '@kefu/messages-complaints';
import {
  analysisReportTransitions,
  concernsOf,
  type AnalysisReport,
  type ReportContext,
  type ReportDecision,
  type ReportReader,
} from './analysis-report.js';

/** It counts from when it was issued, whoever has it meanwhile. */
const decided = (
  report: AnalysisReport,
  event: Happened,
  context: ReportContext,
): ReportDecision => {
  const { handbook } = context;
  const { status, issuedAt, readerRole: role, readerId: personId } = report;
  const clock = {
    deadline: handbook.deadline('CP-14', issuedAt, [], { parameter: 'readWithin' }),
    responsible: { role, personId },
  };
  return {
    ...clocked(report, 'CP-14', status === 'unread' ? clock : undefined, context),
    events: [event],
  };
};

export type IssueReport = Omit<
  AnalysisReport,
  'id' | 'status' | 'issuedAt' | 'readAt' | 'breaches' | 'dueAt'
>;

/** CP-14: it is before whoever has to read it. */
export const issueReport = (issued: IssueReport, context: ReportContext): ReportDecision => {
  const next: AnalysisReport = {
    ...issued,
    ...{ id: context.newId(), status: 'unread', issuedAt: context.now, breaches: [] },
  };
  const { received } = next.analysis.figures;
  return decided(
    next,
    happened(AnalysisReportIssuedV1, { ...concernsOf(next), received }, 'CP-14'),
    context,
  );
};

/** CP-14: nobody reads it in the name of another. */
export const readReport = (report: AnalysisReport, context: ReportContext): ReportDecision => {
  const status = move(analysisReportTransitions, report.status, 'read', 'CP-14');
  if (context.by.id !== report.readerId) {
    throw forbidden(
      'read-by-another',
      { zh: '由该报告的阅读人确认已阅', en: 'Who has to read it says that they have' },
      { rule: 'CP-14' },
    );
  }
  const next: AnalysisReport = { ...report, status, readAt: context.now };
  return decided(next, happened(AnalysisReportReadV1, concernsOf(next), 'CP-14'), context);
};

/** G-01: somebody else has to read it; its clock goes on. */
export const passOn = (
  report: AnalysisReport,
  { id: readerId, role: readerRole }: { readonly id: string; readonly role: ReportReader },
  context: ReportContext,
): ReportDecision => {
  if (report.status !== 'unread') move(analysisReportTransitions, report.status, 'read', 'CP-14');
  const next: AnalysisReport = { ...report, readerId, readerRole };
  const said = { ...concernsOf(next), formerReaderId: report.readerId };
  return decided(next, happened(AnalysisReportPassedOnV1, said, 'CP-14'), context);
};
