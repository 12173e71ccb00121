import { happened, malformed, refusedByRule, requireState, type Fault } from '@kefu/kernel';
import { ActivityChangedV1, ActivityPlannedV1 } from '@kefu/messages-customers';
import {
  type Activity,
  type ActivityContext,
  type ActivityDecision,
  type ActivityDetails,
} from './activity.js';

export const planActivity = (
  details: ActivityDetails,
  { now, newId }: ActivityContext,
): ActivityDecision => {
  requireSoundTimes(details, now);
  const counts = { places: 0, waiting: 0, turns: 0, waves: 0 };
  const next: Activity = { ...details, id: newId(), status: 'planned', ...counts };
  return { next, events: [happened(ActivityPlannedV1, factsOf(next))] };
};

/** While it is still to be: what was said of it may change, but nobody loses the place that they have. */
export const changeActivity = (
  activity: Activity,
  patch: Partial<ActivityDetails>,
  { now }: ActivityContext,
): ActivityDecision => {
  requireState(activity.status, ['planned', 'announced'], 'CU-14');
  const next = { ...activity, ...patch };
  if (patch.startsAt !== undefined || patch.endsAt !== undefined) requireSoundTimes(next, now);
  if (activity.status === 'announced' && patch.segment) {
    throw refusedByRule('CU-14', 'invited-already', {
      zh: '邀请已发出，不能再改邀请对象',
      en: 'The invitations are out: who is invited cannot change any more',
    });
  }
  if (next.capacity < activity.places) {
    throw refusedByRule(
      'CU-14',
      'places-taken',
      {
        zh: `已有 ${activity.places} 人报名成功，名额不能更少`,
        en: `${activity.places} places are taken, so there cannot be fewer`,
      },
      { extra: { places: activity.places } },
    );
  }
  const before: Record<string, unknown> = factsOf(activity);
  const after = factsOf(next);
  const changed = Object.entries(after)
    .filter(([field, value]) => before[field] !== value)
    .map(([field]) => field);
  const said = changed.length > 0 || next.place !== activity.place;
  const fields = next.place === activity.place ? changed : [...changed, 'place'];
  return {
    next,
    events: said ? [happened(ActivityChangedV1, { ...after, changed: fields })] : [],
  };
};

/** What others may know of it; its words stay with customers. */
export const factsOf = ({ kind, startsAt, endsAt, capacity }: ActivityDetails) => ({
  kind,
  startsAt,
  endsAt,
  capacity,
});

const requireSoundTimes = ({ startsAt, endsAt }: ActivityDetails, now: string): void => {
  const faults: Fault[] = [];
  if (startsAt <= now) {
    const detail = { zh: '开始时间须在将来', en: 'It must begin in the future' };
    faults.push({ pointer: '/startsAt', code: 'in-the-past', detail });
  }
  if (endsAt <= startsAt) {
    const detail = { zh: '结束须晚于开始', en: 'It must end after it begins' };
    faults.push({ pointer: '/endsAt', code: 'ends-before-it-begins', detail });
  }
  if (faults.length === 0) return;
  const detail = { zh: '请更正所列各项', en: 'Correct what is listed' };
  throw malformed('malformed', detail, { errors: faults });
};
