import { describe, expect, it } from '@jest/globals';
import { handbookOf, type Role, type RunningDeadline } from '@kefu/handbook';
import type { TimerChange } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import * as domain from './index.js';
import {
  handoverTransitions,
  type Handover,
  type HandoverContext,
  type HandoverDecision,
  type HandoverStatus,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const monday = '2026-11-23T02:00:00.000Z';
const on = (now = monday, role: Role = 'clerk'): HandoverContext => ({
  ...{ now, handbook, newId: () => 'handover-1' },
  by: { id: `${role}-1`, kind: 'person', roles: [role], regions: ['*'] },
});
const theDay = '2026-12-20T02:00:00.000Z';
const told = {
  ...{ number: 'HO00000001', customerId: 'customer-1', regionId: 'east', assetId: 'property-1' },
  ...{ batch: 'tower-3', plannedOn: '2026-12-20', ownerId: 'clerk-1' },
};
const post = { channel: 'post' } as const;
const phone = { channel: 'phone' } as const;
const settled = { balance: '0.00', areaDifference: 0, areaAmount: '0.00', stamp: 'F-1' };
const both = { warrantyBook: true, userBook: true };
const identity = { document: 'id-card', matches: true };
const notify = (handover: Handover) =>
  domain.giveNotice(domain.giveNotice(handover, post, on()).next, phone, on()).next;

const planned = domain.planHandover(told, on()).next;
const half = domain.giveNotice(planned, post, on()).next;
const notified = notify(planned);
const identified = domain.identify(notified, identity, on(theDay)).next;
const afterSettling = domain.settle(identified, settled, on(theDay, 'finance')).next;
const confirmed = domain.confirm(afterSettling, { reference: 'box 3' }, on(theDay)).next;
const booked = domain.handBooks(confirmed, both, on(theDay)).next;
const missedOnce = domain.recordNoShow(notified, '2027-01-10', on(theDay)).next;
const missedTwice = domain.recordNoShow(
  notify(missedOnce),
  '2027-02-10',
  on('2027-01-11T02:00:00.000Z'),
).next;
const inState: Record<HandoverStatus, Handover> = {
  ...{ planned: half, notified, identified, settled: afterSettling, confirmed },
  'books-handed': booked,
  completed: domain.complete(booked, {}, on(theDay)).next,
  deemed: domain.deem(missedTwice, '两次未到', on()).next,
  'called-off': domain.callOff(planned, '合同解除', on()).next,
};
const dueOf = ({ timers = [] }: HandoverDecision) =>
  (
    timers.find((one) => one.do === 'start') as
      | (TimerChange & { payload: RunningDeadline })
      | undefined
  )?.payload;

describe('the hand-over of a property', () => {
  it('CT-16 skips no step, and has a way on out of each state', () => {
    const noShows = missedTwice.noShows;
    expect(
      faultsOfLifeCycle<HandoverStatus>({
        ...{ transitions: handoverTransitions, first: ['planned'] },
        ends: ['completed', 'deemed', 'called-off'],
        table: `
                  planned    notified   identified settled    confirmed    books-handed completed deemed called-off
        notify    notified   -          -          -          -            -            -         -      -
        noShow    -          planned    -          -          -            -            -         -      -
        identify  -          identified -          -          -            -            -         -      -
        settle    -          -          settled    -          -            -            -         -      -
        confirm   -          -          -          confirmed  -            -            -         -      -
        books     -          -          -          -          books-handed -            -         -      -
        complete  -          -          -          -          -            completed    -         -      -
        deem      deemed     deemed     -          -          -            -            -         -      -
        move      planned    planned    -          -          -            -            -         -      -
        callOff   called-off called-off called-off called-off -            -            -         -      -`,
        verbs: {
          notify: (s) => domain.giveNotice(inState[s], phone, on()),
          noShow: (s) => domain.recordNoShow(inState[s], '2027-01-10', on(theDay)),
          move: (s) =>
            domain.moveHandover(
              inState[s],
              { plannedOn: '2027-01-10', reason: '出差' },
              on(theDay),
            ),
          identify: (s) => domain.identify(inState[s], identity, on(theDay)),
          settle: (s) => domain.settle(inState[s], settled, on(theDay, 'finance')),
          confirm: (s) => domain.confirm(inState[s], { reference: 'box 3' }, on(theDay)),
          books: (s) => domain.handBooks(inState[s], both, on(theDay)),
          complete: (s) => domain.complete(inState[s], {}, on(theDay)),
          deem: (s) => domain.deem({ ...inState[s], noShows }, '未到', on()),
          callOff: (s) => domain.callOff(inState[s], '合同解除', on()),
        },
      }),
    ).toEqual([]);
  });

  it('CT-16 the buyer is told by post and by phone, before they are awaited', () => {
    expect(half.status).toBe('planned');
    expect(domain.giveNotice(half, post, on()).next.status).toBe('planned');
    expect(notified.status).toBe('notified');
  });

  it('CT-16 the notice is due a week before, then the day, then each step', () => {
    expect(dueOf(domain.planHandover(told, on()))?.dueAt).toBe('2026-12-13T16:00:00.000Z');
    expect(dueOf(domain.giveNotice(half, phone, on()))?.dueAt).toBe('2026-12-20T16:00:00.000Z');
    expect(dueOf(domain.identify(notified, identity, on(theDay)))).toMatchObject({
      ...{ dueAt: '2026-12-23T02:00:00.000Z', responsible: { role: 'finance' } },
    });
    expect(domain.complete(booked, {}, on(theDay)).next.dueAt).toBeUndefined();
  });

  it('CT-16 a buyer who does not come gets another day, and not for ever', () => {
    expect(refused(() => domain.recordNoShow(notified, '2027-01-10', on()))).toBe(
      'CT-16 day-not-over',
    );
    expect(refused(() => domain.recordNoShow(notified, '2026-12-20', on(theDay)))).toBe(
      'CT-16 day-not-ahead',
    );
    expect(missedOnce).toMatchObject({
      ...{ status: 'planned', notices: [], plannedOn: '2027-01-10' },
      noShows: [{ on: '2026-12-20' }],
    });
    expect(refused(() => domain.deem(missedOnce, '未到', on()))).toBe(
      'CT-16 not-missed-often-enough',
    );
    expect(domain.deem(missedTwice, '未到', on()).next).toMatchObject({ status: 'deemed' });
  });

  it.each([
    ['2026-11-23', 'day-not-ahead'],
    ['2026-11-22', 'day-not-ahead'],
    ['2040-01-01', 'day-too-late'],
  ])('CT-16 is not planned for %s', (plannedOn, code) => {
    expect(refused(() => domain.planHandover({ ...told, plannedOn }, on()))).toBe(`CT-16 ${code}`);
  });

  it.each([
    [0, '0.00', 'none'],
    [1.5, '9000.00', 'buyer-paid'],
    [-0.5, '3000.00', 'buyer-refunded'],
    [1.5, '0.00', 'none'],
  ] as const)('CT-16 a difference of %s m² and %s yuan is %s', (areaDifference, areaAmount, is) => {
    const { next } = domain.settle(
      identified,
      { ...settled, areaDifference, areaAmount },
      on(theDay),
    );
    expect(next.settlement).toMatchObject({ areaResult: is, areaAmount });
  });

  it('CT-16 nothing is paid for no difference, nobody else takes it over, both books or none', () => {
    expect(
      refused(() => domain.settle(identified, { ...settled, areaAmount: '1.00' }, on(theDay))),
    ).toBe('CT-16 amount-without-difference');
    const stranger = { ...identity, matches: false };
    expect(refused(() => domain.identify(notified, stranger, on()))).toBe('CT-16 not-the-buyer');
    for (const one of ['warrantyBook', 'userBook']) {
      expect(
        refused(() => domain.handBooks(confirmed, { ...both, [one]: false }, on(theDay))),
      ).toBe('CT-16 both-books-needed');
    }
  });

  it('G-01 somebody else answers for it, who did not before', () => {
    expect(domain.handOn(planned, 'clerk-2', on()).next.ownerId).toBe('clerk-2');
    expect(refused(() => domain.handOn(planned, 'clerk-1', on()))).toBe('CT-16 owner-already');
  });

  it('CT-16 a step counts from when it was, after the one before and not in the future', () => {
    const [nine, ten, eleven] = ['09', '10', '11'].map((hour) => `2026-12-20T${hour}:00:00.000Z`);
    const late = on('2026-12-21T01:00:00.000Z');
    const came = domain.identify(notified, { ...identity, at: ten }, late);
    expect(came.next.identity?.at).toBe(ten);
    const stamped = domain.settle(came.next, { ...settled, at: eleven }, late).next;
    expect(stamped.settlement?.at).toBe(eleven);
    const no = 'CT-16 at-an-impossible-time';
    expect(refused(() => domain.settle(came.next, { ...settled, at: nine }, late))).toBe(no);
    const yet = { ...identity, at: '2026-12-21T01:00:00.001Z' };
    expect(refused(() => domain.identify(notified, yet, late))).toBe(no);
    const before = { ...post, at: '2026-11-23T01:59:59.999Z' };
    expect(refused(() => domain.giveNotice(planned, before, on()))).toBe(no);
  });
});
