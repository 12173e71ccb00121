import type { Handbook } from '@kefu/handbook';
import { listsBy, type CodeList } from '@kefu/service';

/** What its requests are chosen of. */
export const codes = (handbook: Handbook): readonly CodeList[] => [
  { list: 'causes', codes: handbook.parameter('CP-05', 'causes') },
  ...listsBy('outside-bodies', handbook.parameter('CP-17', 'outsideBodies')),
];
