import type { Transitions } from '@kefu/kernel';
import type { PersonStatus } from './person.js';

export const transitions = {
  active: ['dismissed'],
  dismissed: ['active'],
} as const satisfies Transitions<PersonStatus>;
