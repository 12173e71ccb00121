import type { Handbook } from '@kefu/handbook';
import { listsBy, type CodeList } from '@kefu/service';

/** What its requests are chosen of. */
export const codes = (handbook: Handbook): readonly CodeList[] => [
  { list: 'faults', codes: handbook.parameter('FR-01', 'faults') },
  { list: 'results', codes: handbook.parameter('FR-10', 'results') },
  ...listsBy('reasons', handbook.parameter('G-03', 'reasons')),
];
