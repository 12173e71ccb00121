import {
  conflict,
  happened,
  move,
  refusedByRule,
  requireState,
  type Decision,
  type Transitions,
} from '@kefu/kernel';
import {
  EnrolmentAbsentV1,
  EnrolmentAttendanceUndoneV1,
  EnrolmentAttendedV1,
  EnrolmentEnrolledV1,
  EnrolmentGivenUpV1,
  EnrolmentMovedUpV1,
} from '@kefu/messages-customers';
import { type Activity, type ActivityContext } from './activity.js';

export const enrolmentStatuses = ['waiting', 'placed', 'attended', 'absent', 'given-up'] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/** Attendance is corrected where somebody slipped; who gave up and comes again enrols anew. */
export const enrolmentTransitions = {
  waiting: ['placed', 'given-up'],
  placed: ['attended', 'absent', 'given-up'],
  attended: ['placed', 'absent'],
  absent: ['attended'],
  'given-up': [],
} as const satisfies Transitions<EnrolmentStatus>;

/** A customer's part in one activity (CU-14). */
export interface Enrolment {
  readonly id: string;
  readonly activityId: string;
  readonly customerId: string;
  readonly status: EnrolmentStatus;
  /** Who waits moves up in this order. */
  readonly turn: number;
}

export type EnrolmentDecision = Decision<Enrolment>;

const moved = (
  enrolment: Enrolment,
  to: EnrolmentStatus,
  transitions: Transitions<EnrolmentStatus> = enrolmentTransitions,
): Enrolment => ({
  ...enrolment,
  status: move<EnrolmentStatus>(transitions, enrolment.status, to, 'CU-14'),
});

/** Other verbs make moves to the same state: by the whole table this one could make them, too. */
const movedFrom = (from: EnrolmentStatus, enrolment: Enrolment, to: EnrolmentStatus): Enrolment => {
  const { status } = enrolment;
  const none = status === from ? {} : { [status]: [] };
  return moved(enrolment, to, { ...enrolmentTransitions, ...none });
};

const factsOf = ({ activityId, customerId }: Enrolment) => ({ activityId, customerId });

/** @param standing as the activity's counts have it after {@link takeTurn} */
export const enrol = (
  customerId: string,
  activity: Activity,
  standing: 'placed' | 'waiting',
  { newId }: Pick<ActivityContext, 'newId'>,
): EnrolmentDecision => {
  const { id: activityId, turns: turn } = activity;
  const next: Enrolment = { id: newId(), activityId, customerId, status: standing, turn };
  return {
    next,
    events: [happened(EnrolmentEnrolledV1, { ...factsOf(next), standing, turn }, 'CU-14')],
  };
};

/** CU-14: the place goes to whoever waits first. */
export const giveUp = (enrolment: Enrolment, reason: string | undefined): EnrolmentDecision => ({
  next: moved(enrolment, 'given-up'),
  events: [happened(EnrolmentGivenUpV1, factsOf(enrolment), 'CU-14')],
  ...(reason ? { reason } : {}),
});

export const moveUp = (enrolment: Enrolment): EnrolmentDecision => ({
  next: movedFrom('waiting', enrolment, 'placed'),
  events: [happened(EnrolmentMovedUpV1, factsOf(enrolment), 'CU-14')],
});

export const attend = (
  enrolment: Enrolment,
  activity: Activity,
  now: string,
): EnrolmentDecision => {
  requireState(activity.status, ['announced', 'held'], 'CU-14');
  const next = moved(enrolment, 'attended');
  if (now < activity.startsAt) {
    throw refusedByRule('CU-14', 'not-begun', { zh: '活动尚未开始', en: 'It has not begun yet' });
  }
  return { next, events: [happened(EnrolmentAttendedV1, factsOf(enrolment), 'CU-14')] };
};

/** Ticked by mistake; of an activity that was closed they were absent then. */
export const undoAttendance = (enrolment: Enrolment, activity: Activity): EnrolmentDecision => ({
  next: movedFrom('attended', enrolment, activity.status === 'held' ? 'absent' : 'placed'),
  events: [happened(EnrolmentAttendanceUndoneV1, factsOf(enrolment), 'CU-14')],
});

export const markAbsent = (enrolment: Enrolment): EnrolmentDecision => ({
  next: movedFrom('placed', enrolment, 'absent'),
  events: [happened(EnrolmentAbsentV1, factsOf(enrolment), 'CU-14')],
});

export const enrolledAlready = (enrolmentId: string) =>
  conflict(
    'enrolled-already',
    { zh: '该客户已报名', en: 'The customer is enrolled already' },
    { rule: 'CU-14', extra: { enrolmentId } },
  );
