import type { Instant } from '@kefu/kernel';
import type { Consequence } from '../stage/deeds.js';
import type { ExpectedCallbacks } from './expected-callbacks.js';
import type { Tally } from './tally.js';

/** Writes down what has to follow when nobody does anything, or by rule from what was done. */
export const tallyConsequence = (
  { tally, callbacks }: { readonly tally: Tally; readonly callbacks: ExpectedCallbacks },
  order: string,
  at: Instant,
  follows: Consequence,
): void => {
  switch (follows.what) {
    case 'breach':
      tally.count(order, 'breaches', at, { rule: follows.rule, person: follows.whose });
      if (follows.rule === 'CP-13') tally.complaints.escalated(order, at);
      return;
    case 'no-show':
      tally.count(order, 'no-shows-technician', at);
      return;
    case 'closed':
      tally.closed(order, at, true);
      callbacks.callOff(order, at);
      return;
    case 'put-back':
      tally.unsolved(order, at);
      callbacks.callOff(order, at, 'CB-03');
      return;
    case 'unreachable':
      tally.count(order, 'callbacks-unreachable', at);
      callbacks.unreachable(order, 'CB-03');
      return;
    case 'lead-told':
      tally.notified(order, at);
      return;
    case 'dunned':
      tally.contracts.dunned(order, at);
      return;
    case 'silence-signs':
    // What counts as signed counts in no figure
  }
};
