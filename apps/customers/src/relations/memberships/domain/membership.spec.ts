import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle, refusalOf } from '@kefu/testing/life-cycles';
import {
  announceMembershipExpiry,
  changeLevel,
  expireMembership,
  joinClub,
  leaveClub,
  levelsOf,
  membershipTransitions,
  renewMembership,
  undoLeave,
  voidMembership,
  type Membership,
  type MembershipStatus,
} from './index.js';

const handbook = handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } });
const at = (now: string) => ({ now, newId, handbook });
const NOW = '2026-11-25T02:00:00.000Z';
const joined = (now = NOW, level?: string) =>
  joinClub({ customerId: newId(), memberNo: 12, level }, undefined, at(now));
const codeOf = (work: () => unknown) => refusalOf(work).code;

describe('CU-13 joining', () => {
  it('CU-13 gives a number, the lowest level and a year', () => {
    const { next, events } = joined();
    expect(next).toMatchObject({
      number: 'M000012',
      level: 'silver',
      joinedOn: '2026-11-25',
      validThrough: '2027-11-25',
    });
    expect(events[0]?.data).toMatchObject({ number: 'M000012', validThrough: '2027-11-25' });
    expect(joined('2028-02-29T02:00:00.000Z').next.validThrough).toBe('2029-02-28');
  });

  it('CU-13 refuses a level that the profile has not, and a second membership', () => {
    expect(codeOf(() => joined(NOW, 'platinum'))).toBe('no-such-level');
    const { next } = joined();
    const again = (present: Membership) => () =>
      joinClub({ customerId: newId(), memberNo: 13 }, present, at(NOW));
    expect(codeOf(again(next))).toBe('member-already');
    expect(codeOf(again({ ...next, status: 'expired' }))).toBe('renew-instead');
  });

  it('CU-13 has benefits for each level', () => {
    expect(levelsOf(handbook).map(({ code, benefits }) => [code, benefits.length > 0])).toEqual([
      ['silver', true],
      ['gold', true],
    ]);
  });
});

describe('CU-13 leaving, renewing and changing', () => {
  it('CU-13 takes a leave back on the same day of the centre only', () => {
    const left = leaveClub(joined().next, '搬家', at('2026-12-31T15:59:00.000Z')).next;
    const undone = undoLeave(left, undefined, at('2026-12-31T15:59:59.000Z'));
    expect(undone.next).toMatchObject({ status: 'active', leftOn: undefined });
    expect(undone.timers).toHaveLength(2);
    const nextDay = at('2026-12-31T16:00:00.000Z');
    expect(codeOf(() => undoLeave(left, undefined, nextDay))).toBe('too-late-to-undo');
    const other = joined().next;
    const sameDay = at('2026-12-31T15:59:59.000Z');
    expect(codeOf(() => undoLeave(left, other, sameDay))).toBe('member-already');
  });

  it('CU-13 renews from the last day while it runs, from today after, once a period', () => {
    const early = renewMembership(joined().next, at('2027-10-01T02:00:00.000Z')).next;
    expect(early.validThrough).toBe('2028-11-25');
    const again = () => renewMembership(early, at('2027-10-02T02:00:00.000Z'));
    expect(codeOf(again)).toBe('renewed-already');
    const late = renewMembership(
      { ...joined().next, status: 'expired' },
      at('2028-03-01T02:00:00.000Z'),
    );
    expect(late.next).toMatchObject({ status: 'active', validThrough: '2029-03-01' });
  });

  it('CU-13 announces each last day once', () => {
    const { next } = joined();
    const announced = announceMembershipExpiry(next);
    expect(announced.events).toHaveLength(1);
    expect(announceMembershipExpiry(announced.next).events).toEqual([]);
    const renewed = renewMembership(announced.next, at('2027-11-01T02:00:00.000Z')).next;
    expect(announceMembershipExpiry(renewed).events).toHaveLength(1);
  });

  it('CU-13 changes the level, and to the same is no change', () => {
    const { next } = joined();
    expect(changeLevel(next, { level: 'gold' }, at(NOW)).events[0]?.data).toMatchObject({
      from: 'silver',
      to: 'gold',
    });
    expect(changeLevel(next, { level: 'silver' }, at(NOW)).events).toEqual([]);
    expect(codeOf(() => changeLevel(next, { level: 'iron' }, at(NOW)))).toBe('no-such-level');
  });
});

describe('the life cycle of a membership', () => {
  it('CU-13 runs, lapses and is left, each verb in its states alone', () => {
    const one = (status: MembershipStatus) => ({
      ...joined().next,
      ...{ status, leftOn: '2026-11-25' },
    });
    const faults = faultsOfLifeCycle<MembershipStatus>({
      transitions: membershipTransitions,
      first: ['active'],
      ends: ['voided'],
      table: `
                active   expired  left    voided
        leave   left     left     -       -
        undo    -        -        active  -
        renew   active   active   -       -
        level   active   -        -       -
        void    voided   voided   voided  -
        expire  expired  expired  left    voided`,
      verbs: {
        leave: (status) => leaveClub(one(status), '搬家', at(NOW)),
        undo: (status) => undoLeave(one(status), undefined, at(NOW)),
        renew: (status) => renewMembership(one(status), at(NOW)),
        level: (status) => changeLevel(one(status), { level: 'gold' }, at(NOW)),
        void: (status) => voidMembership(one(status), '录错'),
        expire: (status) => expireMembership(one(status)),
      },
    });
    expect(faults).toEqual([]);
  });

  it.each(['active', 'expired', 'left', 'voided'] as const)(
    'CU-13 says that it expires only while it runs, not when %s',
    (status) => {
      const { events } = expireMembership({ ...joined().next, status });
      expect(events).toHaveLength(status === 'active' ? 1 : 0);
    },
  );
});
