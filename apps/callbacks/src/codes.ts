import type { Handbook } from '@kefu/handbook';
import { listsBy, type CodeList } from '@kefu/service';

/** What its requests are chosen of. */
export const codes = (handbook: Handbook): readonly CodeList[] =>
  listsBy('reasons', handbook.parameter('G-03', 'reasons'));
