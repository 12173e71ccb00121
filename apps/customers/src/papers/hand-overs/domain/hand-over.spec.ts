import { describe, expect, it } from '@jest/globals';
import { handbookOf, type Role, type RunningDeadline } from '@kefu/handbook';
import { plusMillis, type Actor, type Decision } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  forgetHandOver,
  handOverTransitions,
  offerPapers,
  receivePapers,
  recordBreach,
  repeatBreach,
  startHandOver,
  takeBack,
  voidHandOver,
  waiveCharge,
  type HandOver,
  type HandOverContext,
  type HandOverRule,
  type HandOverStatus,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const MONDAY = '2026-11-23T02:00:00.000Z';
const as = (role: Role, id = `${role}-1`): Actor => ({
  ...{ id, kind: 'person', roles: [role], regions: ['*'] },
});
const context = (by: Actor, now = MONDAY): HandOverContext => ({
  ...{ now, by, handbook, newId: () => 'hand-over-1' },
});
const items = [{ code: 'contract', form: 'original', copies: 1 }] as const;

const start = (rule: HandOverRule = 'CU-03', at = MONDAY) =>
  startHandOver(
    { number: 'J000007', rule, customerId: 'c', fileId: 'f', at, holderId: 'sales-1' },
    context(as('sales'), at),
  );
const offer = (one: HandOver, by = as('sales')) => offerPapers(one, { items }, context(by)).next;
const receive = (one: HandOver, by: Actor) => receivePapers(one, undefined, context(by)).next;
const story = ({ events }: Decision<HandOver>) =>
  events.map(({ of }) => of.type.split('.')[3]).join(' ');
const running = ({ timers = [] }: Decision<HandOver>): RunningDeadline => {
  const timer = timers.find((one) => one.do === 'start');
  if (timer?.do !== 'start') throw new Error('no clock runs');
  return timer.payload as RunningDeadline;
};

describe('the way of papers to the centre', () => {
  it('CU-03 goes from sales to the clerk and on to the centre, signed by both each time', () => {
    const withClerk = receivePapers(offer(start().next), undefined, context(as('clerk')));
    expect([story(withClerk), withClerk.next.holder, withClerk.next.status]).toEqual([
      'received',
      { role: 'clerk', personId: 'clerk-1' },
      'held',
    ]);
    expect(withClerk.timers?.map((one) => one.do)).toEqual(['meet', 'cancel', 'start']);
    const offered = offer(withClerk.next, as('clerk'));
    const { next, timers } = receivePapers(offered, undefined, context(as('archivist')));
    expect([next.status, next.signed.length]).toEqual(['at-centre', 2]);
    expect(timers).toEqual([
      { do: 'meet', kind: 'CU-03' },
      { do: 'cancel', kind: 'again-CU-03' },
    ]);
  });

  it('G-05 is on record without words once the customer is erased', () => {
    const withClerk = receive(
      offerPapers(start().next, { items, remark: '附页' }, context(as('sales'))).next,
      as('clerk'),
    );
    const waived = waiveCharge(withClerk, '客户在外地', context(as('manager'))).next;
    const voided = voidHandOver(waived, '误建').next;
    const { next } = forgetHandOver(voided, 'consent-withdrawn');
    const { remark: _words, ...signed } = voided.signed[0] ?? {};
    expect(next).toEqual({
      ...voided,
      signed: [signed],
      waiver: { at: MONDAY, by: 'manager-1', reason: '' },
    });
  });

  it.each([
    ['an ordinary week', '2026-11-23T02:00:00.000Z', '2026-11-25T10:00:00.000Z'],
    ['a weekend', '2026-11-27T02:00:00.000Z', '2026-12-01T10:00:00.000Z'],
    ['National Day', '2026-09-30T02:00:00.000Z', '2026-10-09T10:00:00.000Z'],
    ['an adjusted workday', '2026-10-08T02:00:00.000Z', '2026-10-10T10:00:00.000Z'],
  ])('CU-03 gives sales two working days across %s', (_what, at, dueAt) => {
    expect(start('CU-03', at).next.dueAt).toBe(dueAt);
  });

  it('CU-04 gives the front desk one working day, straight to the centre', () => {
    const { next } = start('CU-04');
    expect([next.holder.role, next.dueAt]).toEqual(['front-desk', '2026-11-24T10:00:00.000Z']);
    const offered = offer(next, as('front-desk'));
    expect(receive(offered, as('archivist')).status).toBe('at-centre');
  });

  it('CU-03 charges whoever held them, with points, and awaits them still', () => {
    const begun = start();
    const late = recordBreach(begun.next, running(begun), context(as('sales')));
    expect(late.events[0]?.data).toMatchObject({
      ...{ rule: 'CU-03', dueAt: '2026-11-25T10:00:00.000Z', charged: true, points: 2 },
      ...{ responsibleRole: 'sales', responsibleId: 'sales-1', escalatedTo: 'general-manager' },
    });
    expect(receive(offer(late.next), as('clerk')).breaches).toHaveLength(1);
  });

  it('CU-03, G-01 papers that stay with them are told of again each day, and cost points once', () => {
    const begun = start();
    const late = recordBreach(begun.next, running(begun), context(as('sales'))).next;
    const tomorrow = context(as('sales'), '2026-11-26T10:00:00.001Z');
    const again = repeatBreach(late, running(begun), tomorrow);
    expect(again.events[0]?.data).toMatchObject({
      ...{ again: 2, charged: true, points: 0, responsibleId: 'sales-1' },
    });
    const third = repeatBreach(again.next, running(begun), tomorrow);
    expect(third.next.breaches.map((one) => [one.again, one.points])).toEqual([
      [undefined, 2],
      [3, 0],
    ]);
    expect(third.timers).toMatchObject([{ do: 'start', kind: 'again-CU-03' }]);
    const signed = receive(offer(third.next), as('clerk'));
    expect(repeatBreach(signed, running(begun), tomorrow).events).toEqual([]);
  });

  it('CU-03 told again, it is still nobody’s after a waiver', () => {
    const begun = start();
    const waived = waiveCharge(begun.next, '上牌延误', context(as('clerk')));
    const late = recordBreach(waived.next, running(begun), context(as('sales'))).next;
    const told = repeatBreach(late, running(begun), context(as('sales'))).events[0]?.data;
    expect(told).toMatchObject({ again: 2, charged: false, points: 0 });
    expect(told).not.toHaveProperty('responsibleId');
  });

  it('CU-03 charges nobody after a waiver, and keeps the breach', () => {
    const begun = start();
    const waived = waiveCharge(begun.next, '上牌延误', context(as('clerk')));
    const { next, events } = recordBreach(waived.next, running(begun), context(as('sales')));
    expect(events[0]?.data).toMatchObject({ charged: false, points: 0 });
    expect(events[0]?.data).not.toHaveProperty('responsibleId');
    expect(next.breaches).toHaveLength(1);
    expect(receive(offer(next), as('clerk')).waiver).toBeUndefined();
  });

  it('CU-03 takes a waiver before the due time only, once, and never from the holder', () => {
    const { next } = start();
    const at = (now: string, by = as('manager')) =>
      refused(() => waiveCharge(next, '理由', context(by, now)));
    expect(at('2026-11-25T10:00:00.000Z')).toBeUndefined();
    expect(at('2026-11-25T10:00:00.001Z')).toBe('CU-03 waiver-too-late');
    expect(at(MONDAY, as('clerk', 'sales-1'))).toBe('CU-03 own-waiver');
    const waived = waiveCharge(next, '理由', context(as('clerk'))).next;
    const again = () => waiveCharge(waived, '理由', context(as('clerk')));
    expect(refused(again)).toBe('CU-03 waived-already');
  });

  it('CU-03 lets a wrong form be refused or withdrawn, and the clock runs on', () => {
    const offered = offer(start().next);
    const refusedForm = { how: 'refused', reason: '缺一份' } as const;
    const back = takeBack(offered, refusedForm, context(as('clerk')));
    expect([story(back), back.next.status, back.next.form, back.timers]).toEqual([
      'taken-back',
      'held',
      undefined,
      undefined,
    ]);
    const withdrawn = { how: 'withdrawn', reason: '填错' } as const;
    expect(takeBack(offered, withdrawn, context(as('sales'))).next.status).toBe('held');
  });

  it('CU-03 is signed by two people, each of the role that it goes from and to', () => {
    const { next } = start();
    expect(refused(() => offer(next, as('clerk')))).toBe('not-the-holder');
    const offered = offer(next);
    expect(refused(() => receive(offered, as('archivist')))).toBe('not-the-receiver');
    expect(refused(() => receive(offered, as('clerk', 'sales-1')))).toBe('CU-03 signed-by-one');
  });

  const inState: Record<HandOverStatus, HandOver> = {
    held: start('CU-04').next,
    offered: offer(start('CU-04').next, as('front-desk')),
    'at-centre': receive(offer(start('CU-04').next, as('front-desk')), as('archivist')),
    voided: voidHandOver(start('CU-04').next, '录错').next,
  };
  const desk = as('front-desk');
  const back = { how: 'withdrawn', reason: '填错' } as const;

  it('CU-04 goes from hand to hand, each verb in its states alone', () => {
    const faults = faultsOfLifeCycle<HandOverStatus>({
      transitions: handOverTransitions,
      first: ['held'],
      ends: ['at-centre', 'voided'],
      table: `
                  held     offered    at-centre  voided
        offer     offered  -          -          -
        receive   -        at-centre  -          -
        takeBack  -        held       -          -
        waive     held     offered    -          -
        void      voided   voided     -          -`,
      verbs: {
        offer: (status) => ({ next: offer(inState[status], desk) }),
        receive: (status) => ({ next: receive(inState[status], as('archivist')) }),
        takeBack: (status) => takeBack(inState[status], back, context(desk)),
        waive: (status) => waiveCharge(inState[status], '理由', context(as('clerk'))),
        void: (status) => voidHandOver(inState[status], '录错'),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CU-04 records no breach of papers that arrived or were voided', () => {
    const kept = running(start('CU-04'));
    for (const status of ['at-centre', 'voided'] as const) {
      expect(recordBreach(inState[status], kept, context(desk)).events).toEqual([]);
    }
  });

  it('CU-03 papers are with the receiver from when it was signed for; in time and entered late charges nobody', () => {
    const first = start();
    const late = recordBreach(first.next, running(first), context(as('sales'))).next;
    const { dueAt } = late;
    const after = (by: Actor) => context(by, plusMillis(dueAt, 86_400_000));
    const offered = offerPapers(late, { items, at: MONDAY }, after(as('sales'))).next;
    const inTime = receivePapers(offered, dueAt, after(as('clerk')));
    expect(story(inTime)).toBe('received breach-withdrawn');
    expect(inTime.next).toMatchObject({
      ...{ startedAt: dueAt, signed: [{ given: { at: MONDAY }, received: { at: dueAt } }] },
      breaches: [{ charged: false, points: 0, withdrawnAt: plusMillis(dueAt, 86_400_000) }],
    });
    const tooLate = receivePapers(offered, plusMillis(dueAt, 1), after(as('clerk')));
    expect([story(tooLate), tooLate.next.breaches]).toEqual(['received', late.breaches]);
    const no = 'CU-03 at-an-impossible-time';
    for (const at of [plusMillis(MONDAY, -1), plusMillis(dueAt, 86_400_001)]) {
      expect(refused(() => receivePapers(offered, at, after(as('clerk'))))).toBe(no);
      expect(refused(() => offerPapers(late, { items, at }, after(as('sales'))))).toBe(no);
    }
  });
});
