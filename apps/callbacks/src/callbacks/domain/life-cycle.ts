import type { Transitions } from '@kefu/kernel';

export type CallbackStatus =
  | 'due'
  | 'calling'
  | 'rescheduled'
  | 'completed'
  | 'unreachable'
  | 'skipped';

/**
 * Every state of a callback, and what may follow it. A call that nobody answered leads back to `due`;
 * a rescheduled one waits for the time that the customer named and is then called again; somebody who
 * could not be reached may still ring.
 */
export const callbackTransitions = {
  due: ['calling', 'skipped'],
  calling: ['due', 'completed', 'rescheduled', 'unreachable', 'skipped'],
  rescheduled: ['calling', 'skipped'],
  completed: [],
  unreachable: ['calling'],
  skipped: [],
} as const satisfies Transitions<CallbackStatus>;

export const callbackStatuses = Object.keys(callbackTransitions) as readonly CallbackStatus[];

/** Somebody still has to call. */
export const openStatuses = ['due', 'calling', 'rescheduled'] as const satisfies CallbackStatus[];

export const isOpen = (status: CallbackStatus): boolean =>
  (openStatuses as readonly CallbackStatus[]).includes(status);
