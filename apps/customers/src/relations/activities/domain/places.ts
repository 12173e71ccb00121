import { refusedByRule, requireState } from '@kefu/kernel';
import { type Activity, type ActivityContext, type ActivityDecision } from './activity.js';

/**
 * CU-14: a place while there is one, else the waiting list.
 * @returns the activity after it; that is where two who come at once wait for each other
 */
export const takeTurn = (activity: Activity, { now }: ActivityContext): ActivityDecision => {
  requireState(activity.status, ['announced'], 'CU-14');
  if (now >= activity.endsAt) {
    throw refusedByRule('CU-14', 'over-already', {
      zh: '活动已结束',
      en: 'The activity is over',
    });
  }
  const free = activity.places < activity.capacity;
  const { places, waiting, turns } = activity;
  const counts = free ? { places: places + 1 } : { waiting: waiting + 1 };
  return { next: { ...activity, ...counts, turns: turns + 1 }, events: [] };
};

/** One less: of those who wait, or of those with a place where nobody waits. */
export const afterGivingUp = (activity: Activity, had: 'placed' | 'waiting'): ActivityDecision => {
  requireState(activity.status, ['announced'], 'CU-14');
  const { places, waiting } = activity;
  const counts =
    had === 'waiting' || waiting > 0 ? { waiting: waiting - 1 } : { places: places - 1 };
  return { next: { ...activity, ...counts }, events: [] };
};
