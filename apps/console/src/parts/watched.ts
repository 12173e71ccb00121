import { QueryObserver, type QueryKey } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queries } from '../app/queries';

const HOUR = 3_600_000;

/**
 * A list that hundreds of cells of a page read from: all of them watch it together, and none asks for
 * itself.
 * @returns what is known of it, and whether it is still to come: what cannot be read is not
 */
export const watched = <T>(queryKey: QueryKey, queryFn: () => Promise<readonly T[]>) => {
  const none: readonly T[] = [];
  const observer = new QueryObserver(queries, { queryKey, queryFn, staleTime: HOUR });
  const listeners = new Set<() => void>();
  let leave: (() => void) | undefined;
  const watch = (listener: () => void): (() => void) => {
    listeners.add(listener);
    leave ??= observer.subscribe(() => {
      listeners.forEach((one) => {
        one();
      });
    });
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      leave?.();
      leave = undefined;
    };
  };
  const known = (): readonly T[] => observer.getCurrentResult().data ?? none;
  const isComing = (): boolean => observer.getCurrentResult().isPending;
  return [
    (): readonly T[] => useSyncExternalStore(watch, known),
    (): boolean => useSyncExternalStore(watch, isComing),
  ] as const;
};
