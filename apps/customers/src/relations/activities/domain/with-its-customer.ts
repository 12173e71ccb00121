import type { Activity } from './activity.js';
import { attend, type Enrolment, type EnrolmentDecision } from './enrolment.js';

/** Whether the place can still go to somebody else. */
export const canBeGivenUp = ({ status }: Enrolment, activity: Activity): boolean =>
  activity.status === 'announced' && (status === 'placed' || status === 'waiting');

/**
 * CU-01: which of a customer's two enrolments in one activity is given up: a place stays before a turn
 * in the waiting list, the survivor's before the other's. None where it is over: both were counted.
 */
export const givenUpOf = (
  own: Enrolment,
  other: Enrolment,
  activity: Activity,
): Enrolment | undefined => {
  const [ownCan, otherCan] = [canBeGivenUp(own, activity), canBeGivenUp(other, activity)];
  if (ownCan && otherCan)
    return own.status === 'waiting' && other.status === 'placed' ? own : other;
  if (otherCan) return other;
  return ownCan ? own : undefined;
};

/** CU-01: the survivor's from now on. */
export const handOverEnrolment = (
  enrolment: Enrolment,
  customerId: string,
  reason: string,
): EnrolmentDecision => ({ next: { ...enrolment, customerId }, events: [], reason });

/** CU-01: the survivor was there, under whichever number. */
export const attendedAsOther = (
  own: Enrolment,
  other: Enrolment,
  activity: Activity,
  now: string,
): EnrolmentDecision =>
  other.status === 'attended' && own.status !== 'attended'
    ? attend(own, activity, now)
    : { next: own, events: [] };
