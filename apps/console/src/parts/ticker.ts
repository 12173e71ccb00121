import { useSyncExternalStore } from 'react';
import { now } from '../app/clock';

/** One ticker for all that counts: whatever shows several of them is drawn once a second at the most. */
const listeners = new Set<() => void>();
let timer: number | undefined;

/** Each second until it is left. */
export const onTick = (listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= window.setInterval(() => {
    listeners.forEach((one) => {
      one();
    });
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
};

/** What is true at this second; it must be a text or a number, compared by its value. */
export const useTick = <T extends string | number>(of: (now: number) => T): T =>
  useSyncExternalStore(onTick, () => of(now()));
