import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { newId } from '@kefu/kernel';
import { gridOf, reachedFrom, refusalOf, tryMove } from '../../../../test/life-cycles.js';
import {
  activityStatuses,
  activityTransitions,
  afterGivingUp,
  announceActivity,
  attend,
  cancelActivity,
  changeActivity,
  enrol,
  enrolmentStatuses,
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
  type Enrolment,
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
  it.each(gridOf<ActivityStatus>(activityTransitions))(
    'CU-14 from %s to %s: %p',
    (from, to, possible) => {
      const came = tryMove<ActivityStatus>(activityTransitions, from, to);
      expect(came).toBe(possible ? to : 'wrong-state');
    },
  );

  it('reaches every status', () => {
    const reached = reachedFrom<ActivityStatus>(activityTransitions, ['planned']);
    expect(reached).toEqual([...activityStatuses].sort());
  });

  const counted = { attended: 1, absent: 0 };
  const verbs: Record<string, [from: ActivityStatus[], act: (one: Activity) => unknown]> = {
    change: [['planned', 'announced'], (one) => changeActivity(one, { title: '新' }, at(BEFORE))],
    announce: [['planned'], (one) => announceActivity(one, { first: [], more: false }, at(BEFORE))],
    cancel: [['planned', 'announced'], (one) => cancelActivity(one, '场地停用')],
    hold: [['announced'], (one) => holdActivity(one, counted, at(DURING))],
    enrol: [['announced'], (one) => takeTurn(one, at(BEFORE))],
    giveUp: [['announced'], (one) => afterGivingUp({ ...one, places: 1 }, 'placed')],
  };
  const cases = Object.keys(verbs).flatMap((verb) =>
    activityStatuses.map((status): [string, ActivityStatus] => [verb, status]),
  );
  it.each(cases)('CU-14 %s of one that is %s', (verb, status) => {
    const [from, act] = verbs[verb] ?? [];
    const one = planned({ status });
    if (from?.includes(status)) expect(act?.(one)).toHaveProperty('next');
    else expect(codeOf(() => act?.(one))).toBe('wrong-state');
  });

  it('CU-14 is not held before it has begun', () => {
    const early = () => holdActivity(planned({ status: 'announced' }), counted, at(BEFORE));
    expect(codeOf(early)).toBe('not-begun');
  });
});

describe('the life cycle of an enrolment', () => {
  it.each(gridOf<EnrolmentStatus>(enrolmentTransitions))(
    'CU-14 from %s to %s: %p',
    (from, to, possible) => {
      const came = tryMove<EnrolmentStatus>(enrolmentTransitions, from, to);
      expect(came).toBe(possible ? to : 'wrong-state');
    },
  );

  it('reaches every status', () => {
    const reached = reachedFrom<EnrolmentStatus>(enrolmentTransitions, ['placed', 'waiting']);
    expect(reached).toEqual([...enrolmentStatuses].sort());
  });

  const announced = planned({ status: 'announced', turns: 1 });
  const held = planned({ status: 'held', turns: 1 });
  const verbs: Record<string, [to: EnrolmentStatus, act: (one: Enrolment) => { next: Enrolment }]> =
    {
      giveUp: ['given-up', (one) => giveUp(one, undefined)],
      moveUp: ['placed', moveUp],
      attend: ['attended', (one) => attend(one, announced, DURING)],
      undo: ['absent', (one) => undoAttendance(one, held)],
      absent: ['absent', markAbsent],
    };
  const cases = Object.keys(verbs).flatMap((verb) =>
    enrolmentStatuses.map((status): [string, EnrolmentStatus] => [verb, status]),
  );
  it.each(cases)('CU-14 %s of one that is %s only as the table has it', (verb, status) => {
    const [to, act] = verbs[verb] ?? [];
    const one = { ...enrol(newId(), announced, 'placed', { newId }).next, status };
    const possible: readonly string[] = enrolmentTransitions[status];
    if (to && possible.includes(to)) expect(act?.(one).next.status).toBe(to);
    else expect(codeOf(() => act?.(one))).toBe('wrong-state');
  });

  it('CU-14 nobody came before it began', () => {
    const one = enrol(newId(), announced, 'placed', { newId }).next;
    expect(codeOf(() => attend(one, announced, BEFORE))).toBe('not-begun');
  });
});
