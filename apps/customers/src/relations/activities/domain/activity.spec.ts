import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle, refusalOf } from '@kefu/testing/life-cycles';
import {
  activityTransitions,
  afterGivingUp,
  announceActivity,
  attend,
  cancelActivity,
  changeActivity,
  enrol,
  enrolmentTransitions,
  giveSecondNotice,
  giveUp,
  holdActivity,
  markAbsent,
  moveUp,
  planActivity,
  takeTurn,
  undoAttendance,
  type Activity,
  type ActivityStatus,
  type EnrolmentStatus,
} from './index.js';

const handbook = handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } });
const at = (now: string) => ({ now, newId, handbook });
const BEFORE = '2026-09-25T02:00:00.000Z';
const DURING = '2026-10-10T03:00:00.000Z';
const details = {
  title: '国庆保养讲座',
  kind: 'lecture',
  place: '一号厅',
  startsAt: '2026-10-10T02:00:00.000Z',
  endsAt: '2026-10-10T04:00:00.000Z',
  capacity: 2,
  segment: {},
} as const;
const planned = (more: Partial<Activity> = {}): Activity => ({
  ...planActivity(details, at(BEFORE)).next,
  ...more,
});
const codeOf = (work: () => unknown) => refusalOf(work).code;

describe('CU-14 planning', () => {
  it('CU-14 takes no activity that has begun, or ends before it begins', () => {
    const faults = (more: object) =>
      refusalOf(() => planActivity({ ...details, ...more }, at(BEFORE))).reason.errors?.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    expect(faults({ startsAt: BEFORE })).toEqual(['/startsAt in-the-past']);
    expect(faults({ endsAt: details.startsAt })).toEqual(['/endsAt ends-before-it-begins']);
  });

  it('CU-14 takes no place away, and asks nobody else once invitations are out', () => {
    const announced = planned({ status: 'announced', places: 2 });
    expect(codeOf(() => changeActivity(announced, { capacity: 1 }, at(BEFORE)))).toBe(
      'places-taken',
    );
    const segment = { tiers: ['vip'] };
    expect(codeOf(() => changeActivity(announced, { segment }, at(BEFORE)))).toBe(
      'invited-already',
    );
    const { events } = changeActivity(announced, { place: '二号厅', capacity: 3 }, at(BEFORE));
    expect(events[0]?.data).toMatchObject({ capacity: 3, changed: ['capacity', 'place'] });
    expect(JSON.stringify(events)).not.toContain('二号厅');
    expect(changeActivity(announced, { title: '讲座' }, at(BEFORE)).events).toEqual([]);
  });
});

describe('CU-14 notices', () => {
  it('CU-14 go to the first at once, and to the others after the head start', () => {
    const first = [newId(), newId()];
    const { next, events, timers } = announceActivity(planned(), { first, more: true }, at(BEFORE));
    expect(events.map(({ data }) => data)).toMatchObject([
      { kind: 'lecture', capacity: 2 },
      { wave: 1, firstOrder: 1, customerIds: first },
    ]);
    expect(timers).toMatchObject([{ kind: 'give-second-notice', at: '2026-09-26T02:00:00.000Z' }]);
    const others = Array.from({ length: 201 }, () => newId());
    const second = giveSecondNotice(next, others, at('2026-09-26T02:00:00.000Z'));
    expect(second.events.map(({ data }) => data)).toMatchObject([
      { wave: 2, firstOrder: 1 },
      { wave: 2, firstOrder: 201, customerIds: [others[200]] },
    ]);
    expect(giveSecondNotice(second.next, others, at(BEFORE)).events).toEqual([]);
    expect(giveSecondNotice(next, others, at(DURING)).events).toEqual([]);
  });

  it('CU-14 are for what is still to come', () => {
    const late = () => announceActivity(planned(), { first: [], more: false }, at(DURING));
    expect(codeOf(late)).toBe('begun-already');
  });
});

describe('CU-14 places', () => {
  it('CU-14 are given while there are any, then people wait', () => {
    let activity = planned({ status: 'announced' });
    for (let n = 0; n < 3; n += 1) activity = takeTurn(activity, at(BEFORE)).next;
    expect(activity).toMatchObject({ places: 2, waiting: 1, turns: 3 });
    activity = afterGivingUp(activity, 'placed').next;
    expect(activity).toMatchObject({ places: 2, waiting: 0 });
    activity = afterGivingUp(activity, 'placed').next;
    expect(activity).toMatchObject({ places: 1, waiting: 0 });
    const over = '2026-10-10T04:00:00.000Z';
    expect(codeOf(() => takeTurn(activity, at(over)))).toBe('over-already');
  });
});

describe('the life cycle of an activity', () => {
  const counted = { attended: 1, absent: 0 };

  it('CU-14 is planned, announced and held, each verb in its states alone', () => {
    const one = (status: ActivityStatus) => planned({ status });
    const faults = faultsOfLifeCycle<ActivityStatus>({
      transitions: activityTransitions,
      first: ['planned'],
      ends: ['held', 'cancelled'],
      table: `
                  planned    announced  held  cancelled
        change    planned    announced  -     -
        announce  announced  -          -     -
        cancel    cancelled  cancelled  -     -
        hold      -          held       -     -
        enrol     -          announced  -     -
        giveUp    -          announced  -     -`,
      verbs: {
        change: (status) => changeActivity(one(status), { title: '新' }, at(BEFORE)),
        announce: (status) => announceActivity(one(status), { first: [], more: false }, at(BEFORE)),
        cancel: (status) => cancelActivity(one(status), '场地停用'),
        hold: (status) => holdActivity(one(status), counted, at(DURING)),
        enrol: (status) => takeTurn(one(status), at(BEFORE)),
        giveUp: (status) => afterGivingUp({ ...one(status), places: 1 }, 'placed'),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CU-14 is not held before it has begun', () => {
    const early = () => holdActivity(planned({ status: 'announced' }), counted, at(BEFORE));
    expect(codeOf(early)).toBe('not-begun');
  });
});

describe('the life cycle of an enrolment', () => {
  const announced = planned({ status: 'announced', turns: 1 });
  const held = planned({ status: 'held', turns: 1 });

  it('CU-14 has or waits for a place, came or did not, each verb in its states alone', () => {
    const one = (status: EnrolmentStatus) => ({
      ...enrol(newId(), announced, 'placed', { newId }).next,
      status,
    });
    const faults = faultsOfLifeCycle<EnrolmentStatus>({
      transitions: enrolmentTransitions,
      first: ['waiting', 'placed'],
      ends: ['given-up'],
      table: `
                   waiting   placed    attended  absent    given-up
        giveUp     given-up  given-up  -         -         -
        moveUp     placed    -         -         -         -
        attend     -         attended  -         attended  -
        undo       -         -         placed    -         -
        undoHeld   -         -         absent    -         -
        absent     -         absent    -         -         -`,
      verbs: {
        giveUp: (status) => giveUp(one(status), undefined),
        moveUp: (status) => moveUp(one(status)),
        attend: (status) => attend(one(status), announced, DURING),
        undo: (status) => undoAttendance(one(status), announced),
        undoHeld: (status) => undoAttendance(one(status), held),
        absent: (status) => markAbsent(one(status)),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CU-14 nobody came before it began', () => {
    const one = enrol(newId(), announced, 'placed', { newId }).next;
    expect(codeOf(() => attend(one, announced, BEFORE))).toBe('not-begun');
  });
});
