import { describe, expect, it } from '@jest/globals';
import { handbookOf, loadProfile, type RunningDeadline } from '@kefu/handbook';
import { plusMillis, type TimerChange } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  awaitCustomer,
  cancelProcedure,
  changeFiling,
  completeStep,
  handOn,
  procedureTransitions,
  resume,
  startProcedure,
  takeDocuments,
  tellCustomer,
  templatesOf,
  type Procedure,
  type ProcedureContext,
  type ProcedureDecision,
  type ProcedureStatus,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
/** Monday, 10:00; 1 January and what is about it are holidays. */
const monday = '2026-11-23T02:00:00.000Z';
const days = (count: number) => plusMillis(monday, count * 86_400_000);
const on = (now = monday): ProcedureContext => ({
  ...{ now, handbook, newId: () => 'procedure-1' },
  by: { id: 'clerk-1', kind: 'person', roles: ['clerk'], regions: ['*'] },
});
const told = {
  ...{ number: 'PR00000001', customerId: 'customer-1', regionId: 'east', contractId: 'contract-1' },
  ...{ coOwners: 1, mortgaged: false, ownerId: 'clerk-1', doneBefore: [] },
};
const start = (kind: string, more: object = {}) =>
  startProcedure({ ...told, kind, ...more }, on()).next;
const next = { nextOwnerId: 'clerk-2' };
const withPapers = (procedure: Procedure, now = monday): Procedure => {
  const step = procedure.steps[procedure.step];
  const papers = (step?.documents ?? []).map(({ code, copies }) => ({ code, copies }));
  return papers.length === 0 ? procedure : takeDocuments(procedure, papers, on(now)).next;
};
const complete = (procedure: Procedure, now = monday, more: object = {}) =>
  completeStep(withPapers(procedure, now), { ...next, ...more }, on(now));
const dueOf = ({ timers = [] }: ProcedureDecision) =>
  (
    timers.find((one) => one.do === 'start') as
      | (TimerChange & { payload: RunningDeadline })
      | undefined
  )?.payload.dueAt;
const inPerson = { cause: '姓名录错', buyerInPerson: true, coOwnersInPerson: 1 };

const running = start('record-filing');
const submitted = complete(running).next;
const done = complete(submitted, days(3)).next;
const inState: Record<ProcedureStatus, Procedure> = {
  ...{ running, done, told: tellCustomer(done, {}, on(days(3))).next },
  cancelled: cancelProcedure(running, inPerson, on()).next,
};

describe('a procedure', () => {
  it('CT-11 has each verb in its states alone, and a way on out of each', () => {
    expect(
      faultsOfLifeCycle<ProcedureStatus>({
        ...{ transitions: procedureTransitions, first: ['running'], rests: ['told'] },
        ends: ['cancelled'],
        table: `
                 running    done       told       cancelled
        complete done       -          -          -
        tell     -          told       -          -
        change   -          running    running    -
        cancel   cancelled  cancelled  cancelled  -
        await    running    -          -          -`,
        verbs: {
          complete: (s) => complete(s === 'running' ? submitted : inState[s], days(3)),
          tell: (s) => tellCustomer(inState[s], {}, on(days(3))),
          change: (s) => changeFiling(inState[s], inPerson, on(days(3))),
          cancel: (s) => cancelProcedure(inState[s], inPerson, on(days(3))),
          await: (s) => awaitCustomer(inState[s], { words: '补身份证' }, on(days(3))),
        },
      }),
    ).toEqual([]);
  });

  it('CT-11 a step is done with all its documents, in the copies asked for', () => {
    expect(refused(() => completeStep(running, next, on()))).toBe('CT-11 documents-missing');
    const papers = running.steps[0]?.documents.map(({ code }) => ({ code, copies: 1 })) ?? [];
    const some = takeDocuments(running, papers, on()).next;
    // of the contract three are asked for
    expect(refused(() => completeStep(some, next, on()))).toBe('CT-11 documents-missing');
    const all = takeDocuments(some, [{ code: 'contract', copies: 2 }], on()).next;
    expect(completeStep(all, next, on()).next).toMatchObject({ step: 1, ownerId: 'clerk-2' });
    expect(refused(() => takeDocuments(running, [{ code: 'passport', copies: 1 }], on()))).toBe(
      'CT-11 document-not-asked-for',
    );
  });

  it('CT-11 record filing takes 3 to 5 days from when it was handed in', () => {
    const decision = complete(running);
    expect(dueOf(decision)).toBe('2026-11-28T02:00:00.000Z');
    expect(refused(() => complete(submitted, plusMillis(days(3), -1)))).toBe('CT-11 too-early');
    expect(complete(submitted, days(1), { earlyReason: '窗口加急' }).next.steps[1]).toMatchObject({
      earlyReason: '窗口加急',
    });
    expect(complete(submitted, days(3)).next.status).toBe('done');
    expect(complete(submitted, days(9)).next.status).toBe('done');
  });

  it('CT-11 advance notice is 7 working days, and only after the filing of the contract', () => {
    expect(refused(() => start('advance-notice'))).toBe('CT-11 another-comes-before');
    const notice = start('advance-notice', { doneBefore: ['record-filing'] });
    // Monday the 23rd does not count: 24 to 27, 30, 1 and 2 December
    expect(dueOf(complete(notice))).toBe('2026-12-02T10:00:00.000Z');
  });

  it('CT-11 initial registration is surveyed in 5 days and approved in 10 more', () => {
    const survey = complete(start('initial-registration'));
    expect(dueOf(survey)).toBe('2026-11-28T02:00:00.000Z');
    const approval = complete(survey.next, days(2));
    expect(dueOf(approval)).toBe('2026-12-05T02:00:00.000Z');
    expect(complete(approval.next, days(4)).next).toMatchObject({ status: 'done', step: 3 });
  });

  it('CT-11 a title certificate is expected after 10 days when paid in full', () => {
    const certificate = complete(start('title-certificate'));
    expect(dueOf(certificate)).toBe('2026-12-03T02:00:00.000Z');
    const end = complete(certificate.next, days(10));
    expect(end.events).toMatchObject([
      { data: { step: 'certificate' } },
      { data: { certificate: 'title-certificate', kind: 'title-certificate' } },
    ]);
  });

  it('CT-11 with a mortgage not before 20 days, and then it is fetched through the bank', () => {
    const certificate = complete(start('title-certificate', { mortgaged: true })).next;
    expect(refused(() => complete(certificate, plusMillis(days(20), -1)))).toBe('CT-11 too-early');
    const issued = complete(certificate, days(20)).next;
    expect([issued.status, issued.steps[2]?.code]).toEqual(['running', 'fetch-through-bank']);
    expect(complete(issued, days(21)).next.status).toBe('done');
  });

  it('CT-11 while the customer is awaited its clock rests, and theirs runs', () => {
    const awaited = awaitCustomer(submitted, { words: '补身份证' }, on(days(1)));
    expect(dueOf(awaited)).toBe(days(31));
    expect(refused(() => complete(awaited.next, days(4)))).toBe('CT-11 customer-awaited');
    expect(refused(() => awaitCustomer(awaited.next, { words: '再补' }, on(days(2))))).toBe(
      'CT-11 customer-awaited',
    );
    const resumed = resume(awaited.next, {}, on(days(3)));
    expect(dueOf(resumed)).toBe(days(7));
    expect(resumed.next.steps[1]?.rests).toEqual([{ from: days(1), to: days(3), rule: 'CT-11' }]);
    expect(refused(() => resume(resumed.next, {}, on(days(3))))).toBe('CT-11 customer-not-awaited');
  });

  it('CT-11 a filing is changed or cancelled with the buyer and all co-owners in person', () => {
    for (const absent of [{ buyerInPerson: false }, { coOwnersInPerson: 0 }]) {
      const few = { ...inPerson, ...absent };
      expect(refused(() => changeFiling(done, few, on(days(4))))).toBe('CT-11 not-in-person');
      expect(refused(() => cancelProcedure(submitted, few, on(days(1))))).toBe(
        'CT-11 not-in-person',
      );
      // what was not handed in yet is the centre's own
      expect(cancelProcedure(running, few, on()).next.status).toBe('cancelled');
    }
    const changed = changeFiling(inState.told, inPerson, on(days(5))).next;
    expect(changed).toMatchObject({
      ...{ status: 'running', step: 0, changes: [{ kind: 'changed', coOwnersPresent: 1 }] },
      steps: [{ startedAt: days(5), taken: [] }, { code: 'filed' }],
    });
    expect(changed.steps.some(({ doneAt }) => doneAt !== undefined)).toBe(false);
    const title = complete(complete(start('title-certificate')).next, days(10)).next;
    expect(refused(() => changeFiling(title, inPerson, on(days(11))))).toBe('CT-11 not-a-filing');
    expect(refused(() => cancelProcedure(title, inPerson, on(days(11))))).toBe(
      'CT-11 done-already',
    );
  });

  it('CT-11 done, the customer is told within a day', () => {
    expect(dueOf(complete(submitted, days(3)))).toBe(days(4));
    const end = tellCustomer(done, {}, on(days(3)));
    expect([end.next.dueAt, end.next.toldBy]).toEqual([undefined, 'clerk-1']);
  });

  it('G-01 somebody else answers for it, who did not before', () => {
    expect(handOn(running, 'clerk-2', on()).next.ownerId).toBe('clerk-2');
    expect(refused(() => handOn(running, 'clerk-1', on()))).toBe('CT-11 owner-already');
  });

  it.each([
    [
      'property-sales',
      ['presale-permit', 'preliminary-survey', 'final-survey', 'mortgage-loan', 'shop-opening'],
    ],
    ['power-station', ['new-supply']],
    ['sewage', ['sewer-connection', 'discharge-permit']],
  ] as const)('CT-11 the profile %s has procedures of its own, each of which ends', (name, own) => {
    const centre = handbookOf(loadProfile(name));
    const codes = templatesOf(centre).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...own, 'record-filing', 'title-certificate']));
    expect(new Set(codes).size).toBe(codes.length);
    for (const kind of own) {
      const context = { ...on(), handbook: centre };
      let procedure = startProcedure({ ...told, kind }, context).next;
      for (let at = 0; at < procedure.steps.length; at += 1) {
        const papers = procedure.steps[at]?.documents ?? [];
        if (papers.length > 0) procedure = takeDocuments(procedure, papers, context).next;
        procedure = completeStep(procedure, next, context).next;
      }
      expect(procedure.status).toBe('done');
    }
    expect(refused(() => startProcedure({ ...told, kind: 'nothing' }, on()))).toBe(
      'CT-11 unknown-procedure',
    );
  });
});
