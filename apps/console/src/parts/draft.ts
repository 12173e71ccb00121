import { useCallback, useState } from 'react';

/**
 * What was typed and not sent yet. It survives a reload and a session that ended, in this tab alone: it may
 * say something about a customer, and must not stay on a shared machine.
 */
const PREFIX = 'kefu.draft.';

const read = (key: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

export interface Draft<T> {
  readonly found: T | undefined;
  readonly keep: (value: T) => void;
  readonly drop: () => void;
}

export const useDraft = <T>(key: string): Draft<T> => {
  const [found] = useState(() => read(key) as T | undefined);
  const keep = useCallback(
    (value: T) => {
      sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
    },
    [key],
  );
  const drop = useCallback(() => {
    sessionStorage.removeItem(PREFIX + key);
  }, [key]);
  return { found, keep, drop };
};
