import type { Transitions } from '@kefu/kernel';
import type { PersonStatus } from './person.js';

/** ST-01: whoever was dismissed may come back. */
export const personTransitions = {
  active: ['dismissed'],
  dismissed: ['active'],
} as const satisfies Transitions<PersonStatus>;
