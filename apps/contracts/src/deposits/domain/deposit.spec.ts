import { describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  ADeposit,
  asked,
  director,
  finance,
  generalManager,
  guarantee,
  manager,
  on,
  owner,
} from '../../../test/a-deposit.js';
import * as domain from './index.js';

describe('a deposit', () => {
  it('CT-03 is asked of finance, approved by another than who asked, and paid once', () => {
    const one = ADeposit.requested();
    expect(refused(() => domain.approveDeposit(one.deposit, on(owner)))).toBe('CT-03 own-request');
    one.does((d) => domain.approveDeposit(d, on(finance)));
    one.does((d) => domain.payDeposit(d, { on: '2026-03-02', reference: 'T1' }, on(finance)));
    expect(one.deposit).toMatchObject({ status: 'paid', outstanding: '8000.00' });
    const again = () => domain.payDeposit(one.deposit, { on: '2026-03-02' }, on(finance));
    expect(refused(again)).toBe('CT-03 wrong-state');
  });

  it.each([
    ['nothing', { amount: '0.00' }, 'CT-03 amount-not-positive'],
    ['due today', { reclaimOn: '2026-03-02' }, 'CT-03 reclaim-in-the-past'],
    ['a guarantee without its bank', { form: 'guarantee' }, 'CT-03 guarantee-needed'],
    ['cash with a guarantee', { guarantee }, 'CT-03 no-guarantee-wanted'],
    [
      'a guarantee that expires today',
      { form: 'guarantee', guarantee: { ...guarantee, expiresOn: '2026-03-02' } },
      'CT-03 guarantee-expired',
    ],
  ] as const)('CT-03 is not asked for: %s', (_what, change, refusal) => {
    const asking = () => domain.requestDeposit({ ...asked, ...change }, on(owner));
    expect(refused(asking)).toBe(refusal);
  });

  it('CT-03 is not paid tomorrow, nor before it was approved', () => {
    const one = ADeposit.requested().does((d) => domain.approveDeposit(d, on(finance)));
    const paying = (day: string) => () => domain.payDeposit(one.deposit, { on: day }, on(finance));
    expect(refused(paying('2026-03-03'))).toBe('CT-04 in-the-future');
    expect(refused(paying('2026-03-01'))).toBe('CT-04 before-it-was-approved');
  });

  it('CT-04 is announced 30 and 7 days before, once each, and due from the morning of its day', () => {
    const one = ADeposit.paid();
    expect(one.running.get(domain.ANNOUNCE)?.at).toBe('2026-04-28T16:00:00.000Z');
    one.fires(domain.ANNOUNCE, domain.announce);
    expect(one.running.get(domain.ANNOUNCE)?.at).toBe('2026-05-21T16:00:00.000Z');
    one.fires(domain.ANNOUNCE, domain.announce);
    expect(one.running.has(domain.ANNOUNCE)).toBe(false);
    expect(one.said('reclaim-announced').map(({ daysBefore }) => daysBefore)).toEqual([30, 7]);
    expect(one.running.get(domain.BECOME_DUE)?.at).toBe('2026-05-28T16:00:00.000Z');
    one.fires(domain.BECOME_DUE, domain.becomeDue);
    expect(one.deposit.status).toBe('reclaim-due');
  });

  it('CT-04 that is paid 10 days before is announced once, 7 days before', () => {
    const one = ADeposit.paid({ reclaimOn: '2026-03-12' });
    one.fires(domain.ANNOUNCE, domain.announce);
    expect(one.said('reclaim-announced').map(({ daysBefore }) => daysBefore)).toEqual([7]);
    expect(one.running.has(domain.ANNOUNCE)).toBe(false);
  });

  it('CT-03 a guarantee is announced before it expires, and late once it has, unreleased', () => {
    const early = { ...guarantee, expiresOn: '2026-04-30' };
    const one = ADeposit.paid({ form: 'guarantee', guarantee: early });
    expect(one.deposit.dueAt).toBe('2026-04-30T16:00:00.000Z');
    one.fires(domain.ANNOUNCE, domain.announce);
    expect(one.said('guarantee-expiry-announced')).toMatchObject([{ daysBefore: 30 }]);
    one.misses();
    expect(one.said('deadline-breached')).toMatchObject([{ outstanding: '8000.00' }]);
  });

  it('CT-03 a guarantee is prolonged to a later day, and its clock goes by that', () => {
    const early = { ...guarantee, expiresOn: '2026-04-30' };
    const one = ADeposit.paid({ form: 'guarantee', guarantee: early });
    const to = (expiresOn: string) => () =>
      domain.prolongGuarantee(one.deposit, { expiresOn }, on(finance));
    expect(refused(to('2026-04-30'))).toBe('CT-03 guarantee-not-longer');
    one.does(to('2026-12-31'));
    expect(one.deposit.dueAt).toBe('2026-05-29T16:00:00.000Z');
  });

  it('CT-04 back until midnight that ends the agreed day is in time; after it the manager is told', () => {
    const one = ADeposit.paid();
    expect(one.running.get('CT-04')?.at).toBe('2026-05-29T16:00:00.001Z');
    one.misses();
    expect(one.said('deadline-breached')).toMatchObject([
      { responsibleId: owner.id, escalatedTo: 'manager', dueAt: '2026-05-29T16:00:00.000Z' },
    ]);
    one.misses(true);
    expect(one.said('deadline-breached')[1]).toMatchObject({ again: 2, escalatedTo: 'director' });
    one.reclaims('8000.00', '2026-06-02');
    expect(one.deposit).toMatchObject({ status: 'reclaimed', outstanding: '0.00' });
    expect([...one.running.keys()]).toEqual([]);
  });

  it('CT-04 what was missed by one owner is not missed anew by the next', () => {
    const one = ADeposit.paid().misses();
    one.does((d) => domain.handOver(d, newId(), '调岗', on(manager, '2026-06-01')));
    expect(one.running.has('CT-04')).toBe(false);
    expect(one.running.has('again-CT-04')).toBe(true);
  });

  it('CT-04 less than the whole takes a reason, and the rest is still waited for', () => {
    const one = ADeposit.paid();
    const without = () => one.reclaims('5000.00', '2026-05-20');
    expect(refused(without)).toBe('CT-04 reason-needed');
    one.reclaims('5000.00', '2026-05-20', '对方分两次退');
    expect(one.deposit).toMatchObject({ status: 'paid', outstanding: '3000.00' });
    expect(one.running.has('CT-04')).toBe(true);
  });

  it('CT-04 never more comes back than is out', () => {
    const one = ADeposit.paid().reclaims('5000.00', '2026-05-20', '分次');
    expect(refused(() => one.reclaims('3000.01', '2026-05-21'))).toBe(
      'CT-04 more-than-outstanding',
    );
    one.reclaims('3000.00', '2026-05-21');
    expect(refused(() => one.reclaims('0.01', '2026-05-21'))).toBe('CT-04 wrong-state');
  });

  it('CT-04 a loss is proposed with a reason, and granted by another within their authority', () => {
    const one = ADeposit.paid();
    const proposing = { amount: '5000.01', reason: '违约扣除' };
    one.does((d) => domain.proposeForfeit(d, proposing, on(manager)));
    const granting = (by: Actor) => () => domain.approveForfeit(one.deposit, on(by));
    expect(refused(granting(manager))).toBe('CT-04 own-proposal');
    expect(refused(granting(director))).toBe('G-04 beyond-authority');
    one.does(granting(generalManager));
    expect(one.deposit).toMatchObject({ status: 'paid', outstanding: '2999.99' });
    one.reclaims('2999.99', '2026-05-20');
    expect(one.deposit).toMatchObject({ status: 'part-reclaimed', outstanding: '0.00' });
  });

  it('CT-04 a proposed loss that more came back than it left is not granted, but refused', () => {
    const one = ADeposit.paid();
    const all = { amount: '8000.00', reason: '违约扣除' };
    one.does((d) => domain.proposeForfeit(d, all, on(owner)));
    one.reclaims('1.00', '2026-03-02', '先退一元');
    const granting = () => domain.approveForfeit(one.deposit, on(generalManager));
    expect(refused(granting)).toBe('CT-04 more-than-outstanding');
    one.does((d) => domain.refuseForfeit(d, '已部分退回', on(manager)));
    expect(one.deposit.proposedLoss).toBeUndefined();
  });

  it('CT-04 what was entered in error is reversed, and waited for again', () => {
    const one = ADeposit.paid().reclaims('8000.00', '2026-05-20');
    const back = one.deposit.movements.at(-1)?.id ?? '';
    const undo = { movementId: back, reason: '不是这笔' };
    one.does((d) => domain.reverseMovement(d, undo, on(finance, '2026-05-21')));
    expect(one.deposit).toMatchObject({ status: 'paid', outstanding: '8000.00' });
    expect(one.deposit.endedAt).toBeUndefined();
    expect(one.running.has('CT-04')).toBe(true);
    const twice = () => domain.reverseMovement(one.deposit, undo, on(finance));
    expect(refused(twice)).toBe('CT-04 reversed-already');
  });

  it('CT-04, G-01 what was late, came back and went again is told of on, and charged once', () => {
    const one = ADeposit.paid().misses().reclaims('8000.00', '2026-06-10');
    expect(one.running.has('again-CT-04')).toBe(false);
    const back = one.deposit.movements.at(-1)?.id ?? '';
    const undo = { movementId: back, reason: '不是这笔' };
    one.does((d) => domain.reverseMovement(d, undo, on(finance, '2026-06-11')));
    expect(one.running.has('CT-04')).toBe(false);
    expect(one.running.get('again-CT-04')?.at).toBe('2026-06-12T02:00:00.001Z');
    one.misses(true);
    expect(one.deposit.breaches.map(({ again }) => again)).toEqual([undefined, 2]);
  });

  it('CT-04 another day is agreed with a reason, announced anew, and what was late stays late', () => {
    const one = ADeposit.paid().misses();
    const agreed = { reclaimOn: '2026-09-30', reason: '对方申请延期' };
    one.does((d) => domain.agreeDay(d, agreed, on(manager, '2026-06-01')));
    expect(one.deposit).toMatchObject({ status: 'paid', breaches: [{ rule: 'CT-04' }] });
    expect(one.running.get('CT-04')?.at).toBe('2026-09-30T16:00:00.001Z');
    expect(one.running.get(domain.ANNOUNCE)?.at).toBe('2026-08-30T16:00:00.000Z');
  });
});
