import { changesWhenDue } from '@kefu/service';
import { GIVE_SECOND_NOTICE } from '../domain/index.js';
import { Activities } from '../store/activities.js';

/** CU-14: the head start of loyal customers is over. */
export const GiveSecondNoticeWhenDue = changesWhenDue(
  Activities,
  GIVE_SECOND_NOTICE,
  'CU-14',
  (activity, context, activities: Activities) => activities.afterHeadStart(activity, context),
);
