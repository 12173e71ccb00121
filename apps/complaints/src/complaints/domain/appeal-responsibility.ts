import { conflict, forbidden, happened, refusedByRule, requireState } from '@kefu/kernel';
import {
  ComplaintResponsibilityAppealedV1,
  ComplaintResponsibilityOverturnedV1,
  ComplaintResponsibilityUpheldV1,
} from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { complaintStatuses } from './life-cycle.js';
import { appealOf, type Finding, type FindingAppeal } from './responsibility.js';

const never = ['recorded', 'confirmed', 'malicious', 'withdrawn', 'voided'];
const contestable = complaintStatuses.filter((status) => !never.includes(status));
const decidable = complaintStatuses.filter((status) => status !== 'voided');

/** Whoever it names, the head of the department, or the manager in its name: people leave. */
const ownFinding = ({ finding }: Complaint, { by }: ComplaintContext, head: boolean): Finding => {
  if (!finding) {
    throw conflict(
      'no-finding',
      { zh: '没有部门被认定为责任部门', en: 'No department is held responsible' },
      { rule: 'CP-16' },
    );
  }
  const speaks = by.roles.includes('manager') || by.roles.includes('director');
  if (finding.personId === by.id || head || speaks) return finding;
  throw forbidden(
    'not-your-department',
    { zh: '只有被认定的部门可以申诉', en: 'Only the department that is held responsible appeals' },
    { rule: 'CP-16' },
  );
};

/** CP-16: once against a finding, with evidence. The complaint and its clocks go on meanwhile. */
export const appealResponsibility = (
  complaint: Complaint,
  evidence: string,
  context: ComplaintContext,
  head = false,
): ComplaintDecision => {
  requireState(complaint.status, contestable, 'CP-16');
  const { department, personId, at: foundAt } = ownFinding(complaint, context, head);
  const { now, by, handbook } = context;
  const { findingAppeals } = complaint;
  if (findingAppeals.some((one) => one.department === department && one.foundAt === foundAt)) {
    throw conflict(
      'appealed-already',
      { zh: '只能申诉一次', en: 'There is one appeal, and it was made' },
      { rule: 'CP-16' },
    );
  }
  const { at: until } = handbook.deadline('CP-16', foundAt, [], { parameter: 'appealWithin' });
  if (now > until) {
    throw refusedByRule(
      'CP-16',
      'too-late-to-appeal',
      { zh: '已过申诉期间', en: 'The time to appeal is over' },
      { extra: { until } },
    );
  }
  const appeal: FindingAppeal = { department, personId, foundAt, at: now, by: by.id };
  const next: Complaint = {
    ...complaint,
    findingAppeals: [...findingAppeals, appeal],
    remarks: remarked(complaint, context, 'responsibility-appealed', evidence),
  };
  const event = { ...concernsOf(complaint), department, appealedAt: now, appealedBy: by.id };
  const events = [happened(ComplaintResponsibilityAppealedV1, event, 'CP-16')];
  return decided(complaint, next, events, context);
};

export interface DecideResponsibility {
  readonly overturned: boolean;
  /** Which department it is instead, and who of it; none where it is absent. */
  readonly to?: { readonly department: string; readonly personId: string } | undefined;
  readonly reason: string;
}

const toDecide = (complaint: Complaint, { by }: ComplaintContext): FindingAppeal => {
  requireState(complaint.status, decidable, 'CP-16');
  const appeal = appealOf(complaint.findingAppeals);
  if (!appeal) {
    throw conflict(
      'nothing-to-decide',
      { zh: '没有待决定的申诉', en: 'There is no appeal, or it is decided' },
      { rule: 'CP-16' },
    );
  }
  if (appeal.by !== by.id) return appeal;
  throw refusedByRule('CP-16', 'own-appeal', {
    zh: '不能决定自己提出的申诉',
    en: 'Nobody decides on their own appeal',
  });
};

/** @throws Refusal CP-16 `nobody-instead`, `same-department` */
const requireAnother = (
  { department }: FindingAppeal,
  { overturned, to }: DecideResponsibility,
): void => {
  if (!overturned && to) {
    throw refusedByRule('CP-16', 'nobody-instead', {
      zh: '维持认定时不另指部门',
      en: 'Upheld, it stays with the department that it was',
    });
  }
  if (to?.department !== department) return;
  throw refusedByRule('CP-16', 'same-department', {
    zh: '撤销认定后须另指部门或不指',
    en: 'Overturned, it is another department, or none',
  });
};

/** CP-16: the director decides. Who works on the complaint, and its clocks, stay as they are. */
export const decideResponsibility = (
  complaint: Complaint,
  decision: DecideResponsibility,
  context: ComplaintContext,
): ComplaintDecision => {
  const appeal = toDecide(complaint, context);
  requireAnother(appeal, decision);
  const { overturned, to, reason } = decision;
  const { now, by } = context;
  const after: FindingAppeal = {
    ...{ ...appeal, decidedAt: now, decidedBy: by.id, overturned },
    ...(to ? { to: to.department } : {}),
  };
  // what was found since then is another finding, and stands
  const stands = complaint.finding?.at !== appeal.foundAt || !overturned;
  const next: Complaint = {
    ...complaint,
    finding: stands ? complaint.finding : to && { ...to, at: now, by: by.id },
    findingAppeals: complaint.findingAppeals.map((one) => (one === appeal ? after : one)),
    remarks: remarked(complaint, context, 'responsibility-decided', reason),
  };
  const said = { ...concernsOf(complaint), department: appeal.department, decidedBy: by.id };
  const event = overturned
    ? happened(
        ComplaintResponsibilityOverturnedV1,
        { ...said, ...(to ? { to: to.department } : {}) },
        'CP-16',
      )
    : happened(ComplaintResponsibilityUpheldV1, said, 'CP-16');
  return decided(complaint, next, [event], context, reason);
};
