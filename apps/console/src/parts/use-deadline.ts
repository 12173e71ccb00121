import { useCallback, type RefCallback } from 'react';
import { now } from '../app/clock';
import { useWords } from '../words/use-words';
import { onTick } from './ticker';
import { leftOf, urgencyOf, wholeUnits, writeLeft } from './time-left';

/**
 * Keeps in an element of its own what a deadline says and how urgent it is (`data-urgency`). It writes past
 * React, and when the text is another one, not every second: lists have hundreds of them.
 */
export const useDeadline = (dueAt: string, startedAt?: string): RefCallback<HTMLElement> => {
  const say = useWords();
  return useCallback(
    (element) => {
      if (!element) return undefined;
      const due = Date.parse(dueAt);
      const whole = startedAt === undefined ? undefined : due - Date.parse(startedAt);
      const text = element.firstChild ?? element.appendChild(document.createTextNode(''));
      let shown: number | undefined;
      const write = () => {
        const left = leftOf(due, now());
        const next = wholeUnits(left);
        const urgency = urgencyOf(left, whole);
        if (element.dataset['urgency'] !== urgency) element.dataset['urgency'] = urgency;
        // The last second is no first second over
        if (Object.is(next, shown)) return;
        shown = next;
        text.nodeValue = writeLeft(left, say);
      };
      write();
      return onTick(write);
    },
    [dueAt, startedAt, say],
  );
};
