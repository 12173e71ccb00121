import { useEffect, useState } from 'react';
import { send } from './ask';

/** Somebody else who has the same record open. */
export interface Other {
  readonly id: string;
  readonly state: 'open' | 'typing' | 'left';
}

const BEAT_MS = 20_000;
const listeners = new Map<string, (other: Other) => void>();

export const hearOfOthers = (ref: string, other: Other): void => {
  listeners.get(ref)?.(other);
};

const say = (ref: string, state: Other['state']): Promise<{ readonly others: readonly Other[] }> =>
  send({ method: 'POST', url: '/api/presence', body: { ref, state } });

const merged = (others: readonly Other[], other: Other): readonly Other[] => [
  ...others.filter(({ id }) => id !== other.id),
  ...(other.state === 'left' ? [] : [other]),
];

/**
 * Says that this record is open here, and who else has it open: two people who handle one case without
 * knowing undo each other's work.
 * @param ref `complaints/complaint/<id>`
 */
export const useOthers = (ref: string | undefined): readonly Other[] => {
  const [others, setOthers] = useState<readonly Other[]>([]);
  useEffect(() => {
    if (ref === undefined) return undefined;
    const beat = (): void => {
      void say(ref, 'open')
        .then((said) => {
          setOthers(said.others);
        })
        .catch(() => undefined);
    };
    listeners.set(ref, (other) => {
      setOthers((known) => merged(known, other));
    });
    beat();
    const timer = setInterval(beat, BEAT_MS);
    return () => {
      clearInterval(timer);
      listeners.delete(ref);
      void say(ref, 'left').catch(() => undefined);
    };
  }, [ref]);
  return others;
};
