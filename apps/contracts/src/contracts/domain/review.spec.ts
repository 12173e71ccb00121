import { describe, expect, it } from '@jest/globals';
import type { RunningDeadline } from '@kefu/handbook';
import { newId, type Actor, type TimerChange } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  agreed,
  approved,
  as,
  director,
  drafted,
  finance,
  generalManager,
  manager,
  on,
  opinion,
  owner,
  prepared,
  reviewer,
  sign,
  submitted,
  wording,
} from '../../../test/a-contract.js';
import * as domain from './index.js';

const rolesOf = (total?: string) => submitted({ total }).awaits;
const started = ({ timers = [] }: domain.ContractDecision) =>
  timers.flatMap((timer: TimerChange) =>
    timer.do === 'start' && timer.kind === 'CT-01' ? (timer.payload as RunningDeadline) : [],
  );
const submitting = domain.submitForReview(drafted(), {}, on(owner));
const [running] = started(submitting) as [RunningDeadline];
const late = domain.recordBreach(
  submitting.next,
  { rule: 'CT-01', ...running },
  on(owner, running.dueAt),
);

describe('the review of a contract', () => {
  it.each([
    ['49999.99', false],
    ['50000.00', false],
    ['50000.01', true],
    [undefined, true],
  ])('CT-01 of %s yuan asks finance too: %s', (total, asks) => {
    const roles = ['contract-reviewer', 'manager', ...(asks ? ['finance'] : [])];
    expect(rolesOf(total)).toEqual(roles);
  });

  it('CT-01 is over when all have agreed, and each opinion is on record with who, when and words', () => {
    const contract = submitted({ total: '50000.01' });
    const two = agreed(contract);
    expect(two).toMatchObject({ status: 'in-review', awaits: ['finance'] });
    const { next, events } = opinion(two, 'finance', finance);
    expect(next).toMatchObject({ status: 'approved', awaits: [], dueAt: undefined });
    expect(next.rounds.at(-1)).toMatchObject({
      outcome: 'approved',
      opinions: [
        { role: 'contract-reviewer', by: reviewer.id, words: '条款清楚', agrees: true },
        { role: 'manager', by: manager.id },
        { role: 'finance', by: finance.id },
      ],
    });
    expect(events.map(({ of }) => of.type.split('.').at(-2))).toEqual([
      'opinion-given',
      'approved',
    ]);
  });

  it('CT-01 one objection sends it back, and it is reviewed by all once more', () => {
    const half = opinion(submitted(), 'contract-reviewer', reviewer).next;
    const { next, timers } = opinion(half, 'manager', manager, { agrees: false });
    expect(next).toMatchObject({ status: 'draft', awaits: [], rounds: [{ outcome: 'objected' }] });
    expect(timers).toMatchObject([{ do: 'meet', kind: 'CT-01' }]);
    const again = domain.submitForReview(next, {}, on(owner)).next;
    expect(again.awaits).toEqual(['contract-reviewer', 'manager']);
  });

  it.each<[string, Actor]>([
    ['owns it', { ...owner, roles: ['manager'] }],
    ['owns it, as director', { ...owner, roles: ['director'] }],
  ])('CT-01 nobody reviews a contract who %s', (_who, by) => {
    expect(refused(() => opinion(submitted(), 'manager', by))).toBe('CT-01 own-contract');
  });

  it('CT-01 nobody reviews what they wrote or submitted', () => {
    const written = domain.reviseContract(drafted(), { ...wording, text: '新' }, on(manager)).next;
    const theirs = domain.submitForReview(written, {}, on(owner)).next;
    expect(refused(() => opinion(theirs, 'manager', manager))).toBe('CT-01 own-contract');
    const sent = domain.submitForReview(drafted(), {}, on(manager)).next;
    expect(refused(() => opinion(sent, 'manager', manager))).toBe('CT-01 own-contract');
  });

  it('CT-01 one person gives one opinion, of the version that they read, for a role that is asked', () => {
    const both: Actor = { ...manager, id: 'both', roles: ['manager', 'contract-reviewer'] };
    const half = opinion(submitted(), 'contract-reviewer', both).next;
    expect(refused(() => opinion(half, 'manager', both))).toBe('CT-01 one-opinion-each');
    expect(refused(() => opinion(half, 'contract-reviewer', reviewer))).toBe('CT-01 not-awaited');
    expect(refused(() => opinion(half, 'finance', finance))).toBe('CT-01 not-awaited');
    expect(refused(() => opinion(half, 'manager', manager, { version: 2 }))).toBe(
      'CT-01 text-changed',
    );
    expect(refused(() => opinion(half, 'manager', reviewer))).toBe('CT-01 opinion-of-another-role');
  });

  it('CT-01 a changed text is a new version, kept beside the old one, and reviewed anew', () => {
    const before = approved();
    const { next, events } = domain.reviseContract(
      before,
      { ...wording, text: '第二条' },
      on(owner),
    );
    expect(next).toMatchObject({
      status: 'draft',
      versions: [
        { version: 1, text: '第一条' },
        { version: 2, text: '第二条' },
      ],
      rounds: [{ version: 1, outcome: 'text-changed' }],
    });
    expect(events).toMatchObject([{ data: { version: 2, reviewedAnew: true } }]);
    expect(refused(() => sign(prepared(before), { version: 2 }))).toBe('CT-01 text-changed');
    expect(refused(() => sign(next))).toBe('CT-01 not-reviewed');
    expect(refused(() => domain.reviseContract(before, wording, on(owner)))).toBe(
      'CT-01 nothing-changed',
    );
  });

  it('CT-01 what the customer checked and was told of another version counts no more', () => {
    const contract = prepared(approved());
    const { next } = domain.reviseContract(contract, { ...wording, total: '1.00' }, on(owner));
    expect(next).toMatchObject({ customerCheck: undefined, feeStatement: undefined });
    expect(next.parties).toEqual(contract.parties);
  });

  it('CT-01 without a text there is nothing to review', () => {
    const contract = drafted({ text: '' });
    expect(refused(() => domain.submitForReview(contract, {}, on(owner)))).toBe(
      'CT-01 without-text',
    );
  });

  it('CT-01 an opinion is taken back by whoever gave it until it is signed, and the role asked again', () => {
    const { next } = domain.withdrawOpinion(approved(), '漏看附件', on(manager));
    expect(next).toMatchObject({ status: 'in-review', awaits: ['manager'] });
    expect(next.rounds.at(-1)?.opinions).toMatchObject([{}, { struck: { why: 'withdrawn' } }]);
    expect(next.rounds.at(-1)?.outcome).toBeUndefined();
    expect(opinion(next, 'manager', manager).next.status).toBe('approved');
    expect(refused(() => domain.withdrawOpinion(approved(), '别人的', on(director)))).toBe(
      'CT-01 not-your-opinion',
    );
  });

  it('CT-01 has its time in working days; each role that is late is told one level up, once', () => {
    expect(running.dueAt).toBe('2026-03-05T10:00:00.000Z');
    expect(late.events.map(({ data }) => data)).toMatchObject([
      { responsibleRole: 'contract-reviewer', escalatedTo: 'manager' },
      { responsibleRole: 'manager', escalatedTo: 'director' },
    ]);
    const again = domain.recordBreach(
      late.next,
      { rule: 'CT-01', ...running },
      on(owner, running.dueAt),
    );
    expect(again.events).toEqual([]);
    expect(agreed(late.next).status).toBe('approved');
  });

  it('CT-01 a role that is late, or that nobody has, is stood in for by those above it', () => {
    expect(refused(() => opinion(submitted(), 'manager', director))).toBe(
      'CT-01 opinion-of-another-role',
    );
    expect(opinion(late.next, 'manager', director).next.awaits).toEqual(['contract-reviewer']);
    const vacant = ['finance'] as const;
    const contract = submitted({ total: '60000.00' });
    expect(opinion(contract, 'finance', generalManager, { vacant }).next.awaits).toEqual([
      'contract-reviewer',
      'manager',
    ]);
    expect(refused(() => opinion(contract, 'finance', manager, { vacant }))).toBe(
      'CT-01 opinion-of-another-role',
    );
  });

  it('CT-01, G-01 lies there unanswered: told each day one more level up, until the opinions are in', () => {
    const told = domain.repeatBreach(
      late.next,
      { rule: 'CT-01', ...running },
      on(owner, '2026-03-06T10:00:00.000Z'),
    );
    expect(told.events).toMatchObject([{ data: { again: 2 } }]);
    const over = domain.repeatBreach(
      agreed(late.next),
      { rule: 'CT-01', ...running },
      on(owner, '2026-03-06T10:00:00.000Z'),
    );
    expect(over.events).toEqual([]);
  });

  it('CT-01, G-01 whoever becomes its owner has no opinion of it any more', () => {
    const { next } = domain.handOver(approved(), manager.id, on(director), '接手');
    expect(next).toMatchObject({ status: 'in-review', awaits: ['manager'], ownerId: manager.id });
    expect(refused(() => opinion(next, 'manager', manager))).toBe('CT-01 own-contract');
    const other = as('manager', newId());
    expect(opinion(next, 'manager', other).next.status).toBe('approved');
  });

  describe('of a customer graded C or D', () => {
    const gradeC = { grade: 'C', validThrough: '2026-12-31' };

    it.each([
      ['A', {}, true],
      ['B', {}, true],
      ['C', {}, false],
      ['D', {}, false],
      ['C', { deposit: '0.00' }, false],
      ['C', { deposit: '1000.00' }, true],
      ['D', { prepayment: '0.01' }, true],
    ])('CT-10 %s with %j goes to review: %s', (grade, terms, goes) => {
      const send = () => submitted(terms, { ...gradeC, grade });
      if (goes) expect(send().credit.grade).toBe(grade);
      else expect(refused(send)).toBe('CT-10 deposit-or-prepayment-needed');
    });

    it('CT-10 an assessment that ran out, or none, holds nothing up and is shown', () => {
      const contract = submitted({}, { grade: 'D', validThrough: '2026-03-01' });
      expect(contract).toMatchObject({ status: 'in-review', credit: {} });
      expect(submitted({}, { grade: 'A', validThrough: '2026-03-02' }).credit.grade).toBe('A');
    });

    it('CT-10 a grade that falls while it is approved asks the manager anew before it is signed', () => {
      const contract = prepared(approved({ deposit: '1000.00' }));
      expect(refused(() => sign(contract, { credit: gradeC }))).toBe('CT-10 grade-fell');
      const { next, events } = domain.hearCredit(contract, gradeC, on(owner));
      expect(next).toMatchObject({ status: 'in-review', awaits: ['manager'] });
      expect(events).toMatchObject([{ rule: 'CT-10', data: { grade: 'C' } }]);
      const anew = opinion(next, 'manager', manager).next;
      expect(sign(anew, { credit: gradeC }).next.status).toBe('signed');
      const worse = domain.hearCredit(anew, { ...gradeC, grade: 'D' }, on(owner)).next;
      expect(worse.awaits).toEqual(['manager']);
    });

    it('CT-10 without security a grade that falls sends it back; one that rises changes nothing', () => {
      const { next, events } = domain.hearCredit(approved(), gradeC, on(owner));
      expect(next).toMatchObject({ status: 'draft', rounds: [{ outcome: 'grade-fell' }] });
      expect(events).toMatchObject([{ data: { why: 'grade-fell' } }]);
      const better = domain.hearCredit(approved(), { ...gradeC, grade: 'AA' }, on(owner));
      expect([better.next.status, better.events]).toEqual(['approved', []]);
    });
  });
});
