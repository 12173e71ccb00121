import { PHONE_HOME } from './phone-home';
import type { Screens } from './screens';

/** The pages of the road; none of them may bring antd along. */
export const phoneScreens: Screens = {
  [PHONE_HOME]: () => import('../screens/phone/visits'),
  [`${PHONE_HOME}/$id`]: () => import('../screens/phone/visit'),
};
