import type { Transitions } from '@kefu/kernel';

export type SparePartStatus = 'open' | 'finished' | 'cancelled';

/** Every state, and what may follow it. */
export const sparePartTransitions = {
  open: ['finished', 'cancelled'],
  finished: [],
  cancelled: [],
} as const satisfies Transitions<SparePartStatus>;
