import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import {
  CallbackEvaluationCompletedV1,
  CallbackEvaluationDeadlineBreachedV1,
} from '@kefu/messages-callbacks';
import * as messages from '@kefu/messages-complaints';
import { readBreaches, readDigest } from '../src/breaches/read-breaches.js';
import { Complaint } from './a-complaint.js';
import { day, lead } from './a-day.js';
import { aListener, type Listening } from './a-listener.js';
import { at, Speaking, type Said } from './events-of-others.js';

const next = '2026-11-24';
let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-26', '12:00'));
});
afterEach(() => listening.close());

describe('RP-06 deadlines of complaints', () => {
  it('RP-06 counts them, with who was to do it, and tells what still lies there', async () => {
    const complaint = new Complaint()
      .recorded(at(day, '09:00'))
      .breached('CP-01', at(day, '09:00'), lead)
      .breached('CP-13', at(day, '10:00'), lead)
      .breached('CP-05', at(day, '11:00'))
      .contacted(at(day, '12:00'));
    await listening.hear(complaint.said);
    const { from, to } = listening.days.boundsOf(day);
    const all = await readBreaches(listening.database, { from, to }, undefined, 10);
    expect(
      all.map(({ rule, subject, settledAt, responsibleId }) => [
        ...[rule, subject, settledAt, responsibleId],
      ]),
    ).toEqual([
      ['CP-05', 'complaint', null, null],
      ['CP-13', 'complaint', at(day, '12:00'), lead],
      ['CP-01', 'complaint', at(day, '09:00'), lead],
    ]);
    const bounds = listening.days.boundsOf(next);
    const digest = await readDigest(listening.database, { ...bounds, escalatedTo: 'manager' });
    expect(digest).toMatchObject([
      { rule: 'CP-05', regionId: 'east', concerns: [complaint.id], open: 1 },
    ]);
    const { breaches, figures } = await listening.day(day);
    expect(figures['breaches']).toEqual({ count: 3 });
    expect(breaches.person).toEqual([
      { key: lead, count: 2 },
      { key: null, count: 1 },
    ]);
  });
});

/** What of a complaint's breaches lies there still, by rule and role. */
const lying = async (...said: readonly (readonly Said[])[]) => {
  await listening.hear(...said);
  const { from, to } = listening.days.boundsOf(day);
  const all = await readBreaches(listening.database, { from, to }, undefined, 50);
  return all
    .filter(({ settledAt }) => settledAt === null)
    .map(({ rule, responsibleRole }) => `${rule} ${responsibleRole}`)
    .sort();
};
const by = newId();
const late = (...missed: readonly (readonly [rule: string, role: string])[]) =>
  missed.reduce(
    (complaint, [rule, role]) => complaint.breached(rule, at(day, '10:00'), undefined, role),
    new Complaint().recorded(at(day, '09:00')),
  );
const noon = at(day, '12:00');

describe('RP-06 what lies there no longer', () => {
  it('RP-06, CP-16 an appeal that waits lies there though the complaint is closed', async () => {
    const complaint = late(['CP-16', 'director'], ['CP-13', 'complaint-handler']);
    expect(await lying(complaint.closed(noon).said)).toEqual(['CP-16 director']);
    const upheld = { department: 'sales', decidedBy: by };
    complaint.fact(messages.ComplaintResponsibilityUpheldV1, at(day, '13:00'), upheld);
    expect(await lying(complaint.said.slice(-1))).toEqual([]);
  });

  it('RP-06, CP-16 an appeal that waits lies there though the complaint is withdrawn', async () => {
    const complaint = late(['CP-16', 'director'], ['CP-05', 'department-member']);
    expect(await lying(complaint.withdrawn(noon).said)).toEqual(['CP-16 director']);
  });

  it('RP-06, CP-11 the payment settles what finance missed, the repair what the handler missed', async () => {
    const complaint = late(['CP-11', 'finance'], ['CP-11', 'complaint-handler']);
    const payment = {
      ...{ paymentId: newId(), kind: 'refund', amount: '100.00', paidOn: day, recordedBy: by },
    };
    const part = { ...payment, left: '50.00' };
    complaint.fact(messages.ComplaintPaymentRecordedV1, noon, part);
    expect(await lying(complaint.said)).toEqual(['CP-11 complaint-handler', 'CP-11 finance']);
    complaint.fact(messages.ComplaintPaymentRecordedV1, noon, { ...payment, left: '0.00' });
    expect(await lying(complaint.said.slice(-1))).toEqual(['CP-11 complaint-handler']);
    const ended = { outcome: 'done', repairOrderId: newId(), round: 1 };
    complaint.fact(messages.ComplaintRepairEndedV1, noon, ended);
    expect(await lying(complaint.said.slice(-1))).toEqual([]);
  });

  it('RP-06, CP-04 the director knows of it, the general manager does not yet', async () => {
    const complaint = late(['CP-04', 'manager'], ['CP-04', 'director']);
    const told = { to: 'director', reportedAt: noon, reportedBy: by };
    complaint.fact(messages.ComplaintReportedUpV1, noon, told);
    expect(await lying(complaint.said)).toEqual(['CP-04 director']);
    const up = { ...told, to: 'general-manager' };
    complaint.fact(messages.ComplaintReportedUpV1, noon, up);
    expect(await lying(complaint.said.slice(-1))).toEqual([]);
  });

  it('RP-06, CP-09 judged malicious nobody works on it, who has yet to be told is; then the appeal', async () => {
    const complaint = late(['CP-05', 'department-member'], ['CP-16', 'director']);
    const judged = { judgedBy: by, countsUntil: at('2027-11-23', '12:00') };
    complaint
      .fact(messages.ComplaintJudgedMaliciousV1, noon, judged)
      .breached('CP-09', noon)
      .breached('CP-09', noon, undefined, 'director');
    expect(await lying(complaint.said)).toEqual([
      'CP-09 complaint-handler',
      'CP-09 director',
      'CP-16 director',
    ]);
    complaint.fact(messages.ComplaintMaliceToldV1, noon, { toldAt: noon, toldBy: by });
    expect(await lying(complaint.said.slice(-1))).toEqual(['CP-09 director', 'CP-16 director']);
    complaint.fact(messages.ComplaintMaliceUpheldV1, noon, { decidedBy: by });
    expect(await lying(complaint.said.slice(-1))).toEqual(['CP-16 director']);
  });

  it('RP-06 urgings are answered, and the account answers', async () => {
    const complaint = late(['G-07', 'complaint-handler'], ['G-04', 'director']);
    const answered = { answered: 1, answeredAt: noon, answeredBy: by };
    const approved = { round: 1, cost: '10.00', approvedBy: by };
    complaint
      .fact(messages.ComplaintUrgingAnsweredV1, noon, answered)
      .fact(messages.ComplaintProposalApprovedV1, noon, approved);
    expect(await lying(complaint.said)).toEqual([]);
  });
});

describe('RP-06 deadlines around complaints', () => {
  const missed = {
    ...{ startedAt: at(day, '09:00'), dueAt: at(day, '10:00'), escalatedTo: 'manager' },
  };

  it('RP-06, CP-10 an evaluation that was called too late is the complaint’s, of its region, once', async () => {
    const complaint = new Complaint({ region: 'west' }).recorded(at(day, '08:00'));
    const call = new Speaking('callbacks');
    const about = {
      ...{ customerId: complaint.customerId, complaintId: complaint.id },
      resultToldAt: at(day, '09:00'),
    };
    const breach = { ...missed, ...about, rule: 'CP-10', responsibleRole: 'agent' };
    call.say(CallbackEvaluationDeadlineBreachedV1, at(day, '10:00'), breach);
    const again = { ...breach, escalatedTo: 'director', again: 2 };
    call.say(CallbackEvaluationDeadlineBreachedV1, at(day, '11:00'), again);
    // what callbacks say may come first
    await listening.hear(call.said, complaint.said);
    const { from, to } = listening.days.boundsOf(day);
    const west = { from, to, regions: ['west'] };
    expect(await readBreaches(listening.database, west, undefined, 10)).toMatchObject([
      {
        ...{ id: call.id, rule: 'CP-10', subject: 'callback', regionId: 'west' },
        ...{ complaintId: complaint.id, callbackId: call.id, settledAt: null },
      },
    ]);
    const digest = await readDigest(listening.database, { ...west, escalatedTo: 'director' });
    expect(digest).toMatchObject([{ rule: 'CP-10', count: 1, open: 1 }]);
    const done = { solved: true, score: 5, dissatisfied: false, completedBy: by };
    call.say(CallbackEvaluationCompletedV1, noon, { ...about, ...done, completedAt: noon });
    expect(await lying(call.said.slice(-1))).toEqual([]);
  });

  it('RP-06, CP-14 an improvement that is not done in time lies there until it is', async () => {
    const improvement = new Speaking('complaints');
    const about = { cause: 'part-defect', regionId: 'east', ownerId: by };
    const breach = { ...missed, ...about, rule: 'CP-14', responsibleRole: 'department-member' };
    improvement.say(messages.ImprovementDeadlineBreachedV1, at(day, '10:00'), breach);
    expect(await lying(improvement.said)).toEqual(['CP-14 department-member']);
    const { from, to } = listening.days.boundsOf(day);
    const all = await readBreaches(listening.database, { from, to }, undefined, 10);
    expect(all).toMatchObject([{ subject: 'improvement', regionId: 'east' }]);
    improvement.say(messages.ImprovementDoneV1, noon, { ...about, doneBy: by });
    expect(await lying(improvement.said.slice(-1))).toEqual([]);
  });
});

describe('RP-04 what a complaint became', () => {
  const judged = { judgedBy: by, countsUntil: at('2027-11-23', '12:00') };
  const open = async () => (await listening.day(next)).figures['complaints-open']?.count;

  it('RP-04, CP-09 judged malicious it is open no more, until that is overturned', async () => {
    const complaint = new Complaint().recorded(at(day, '09:00'));
    complaint.fact(messages.ComplaintJudgedMaliciousV1, noon, judged);
    await listening.hear(complaint.said);
    expect(await open()).toBe(0);
    const overturned = { to: 'confirmed', decidedBy: by };
    complaint.fact(messages.ComplaintMaliceOverturnedV1, at(day, '13:00'), overturned);
    await listening.hear(complaint.said.slice(-1));
    expect(await open()).toBe(1);
  });

  it.each([
    ['another department', { to: 'logistics' }, 'logistics'],
    ['none', {}, null],
  ])('RP-04, CP-16 overturned %s is responsible', async (_what, to, key) => {
    const complaint = new Complaint()
      .recorded(at(day, '09:00'))
      .investigated(at(day, '10:00'), 'transport', 'sales');
    const decision = { department: 'sales', decidedBy: by, ...to };
    complaint.fact(messages.ComplaintResponsibilityOverturnedV1, noon, decision);
    await listening.hear(complaint.said);
    const { by: groups } = await listening.day(day);
    expect(groups.department?.map((group) => group.key)).toEqual([key]);
  });
});
