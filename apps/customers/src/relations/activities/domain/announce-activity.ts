import { cancelTimer, due, happened, move, refusedByRule, startTimer } from '@kefu/kernel';
import {
  ActivityAnnouncedV1,
  ActivityCancelledV1,
  ActivityHeldV1,
  ActivityNoticeGivenV1,
} from '@kefu/messages-customers';
import {
  activityTransitions,
  type Activity,
  type ActivityContext,
  type ActivityDecision,
  type ActivityStatus,
} from './activity.js';
import { factsOf } from './plan-activity.js';

export const GIVE_SECOND_NOTICE = 'give-second-notice';

/** So many customers stand in one event, which has to stay small. */
const CUSTOMERS_AN_EVENT = 200;

const moved = (activity: Activity, to: ActivityStatus): Activity => ({
  ...activity,
  status: move<ActivityStatus>(activityTransitions, activity.status, to, 'CU-14'),
});

/**
 * CU-14, CU-12: loyal customers get the notice at once, the others after their head start; without
 * loyal ones the others need not wait.
 * @param first who is told now, in order
 * @param more whether others come after them
 */
export const announceActivity = (
  activity: Activity,
  { first, more }: { readonly first: readonly string[]; readonly more: boolean },
  { now, handbook }: ActivityContext,
): ActivityDecision => {
  const announced = moved(activity, 'announced');
  if (now >= activity.startsAt) {
    throw refusedByRule('CU-14', 'begun-already', {
      zh: '活动时间已到，不能再发布',
      en: 'It has begun: too late to announce it',
    });
  }
  const notices = noticesOf(first, 1);
  const headStart = handbook.asOf(now).parameter('CU-14', 'loyalHeadStart');
  const { at } = due(now, headStart, handbook.calendar, { roundTheClock: true });
  return {
    next: { ...announced, waves: notices.length > 0 ? 1 : 0 },
    events: [happened(ActivityAnnouncedV1, factsOf(activity), 'CU-14'), ...notices],
    timers: more ? [startTimer(GIVE_SECOND_NOTICE, at)] : [],
  };
};

/** CU-14: the others hear of it while it is still to come. */
export const giveSecondNotice = (
  activity: Activity,
  others: readonly string[],
  { now }: ActivityContext,
): ActivityDecision => {
  if (activity.status !== 'announced' || activity.waves !== 1 || now >= activity.startsAt) {
    return { next: activity, events: [] };
  }
  return { next: { ...activity, waves: 2 }, events: noticesOf(others, 2) };
};

const noticesOf = (customerIds: readonly string[], wave: number) =>
  Array.from({ length: Math.ceil(customerIds.length / CUSTOMERS_AN_EVENT) }, (_, n) => {
    const at = n * CUSTOMERS_AN_EVENT;
    const part = customerIds.slice(at, at + CUSTOMERS_AN_EVENT);
    return happened(
      ActivityNoticeGivenV1,
      { wave, firstOrder: at + 1, customerIds: [...part] },
      'CU-12',
    );
  });

export const cancelActivity = (activity: Activity, reason: string): ActivityDecision => ({
  next: moved(activity, 'cancelled'),
  events: [
    happened(ActivityCancelledV1, { enrolled: activity.places + activity.waiting }, 'CU-14'),
  ],
  timers: [cancelTimer(GIVE_SECOND_NOTICE)],
  reason,
});

/** It took place; who had a place and was not seen was absent. */
export const holdActivity = (
  activity: Activity,
  { attended, absent }: { readonly attended: number; readonly absent: number },
  { now }: ActivityContext,
): ActivityDecision => {
  const next = moved(activity, 'held');
  if (now < activity.startsAt) {
    throw refusedByRule('CU-14', 'not-begun', {
      zh: '活动尚未开始',
      en: 'It has not begun yet',
    });
  }
  return {
    next,
    events: [happened(ActivityHeldV1, { attended, absent }, 'CU-14')],
    timers: [cancelTimer(GIVE_SECOND_NOTICE)],
  };
};
