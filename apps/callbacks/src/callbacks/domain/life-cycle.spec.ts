import { describe, expect, it } from '@jest/globals';
import { move, plusMillis } from '@kefu/kernel';
import {
  ACallback,
  agentRecord,
  callbackIn,
  colleague,
  hours,
  kefu,
  manager,
  questions,
  refusalOf,
} from '../../../test/a-callback.js';
import * as domain from './index.js';
import { callbackStatuses, callbackTransitions, openStatuses } from './index.js';
import type { CallbackStatus } from './index.js';

type Verb = readonly [from: readonly CallbackStatus[], act: (c: ACallback) => unknown];

/** Every verb, with the states in which it has a place. */
const verbs: Record<string, Verb> = {
  startCall: [
    ['due', 'rescheduled', 'unreachable'],
    (c) => domain.startCall(c.callback, {}, c.as(manager)),
  ],
  recordAttempt: [
    ['calling'],
    (c) => domain.recordAttempt(c.callback, { outcome: 'busy' }, c.as(manager)),
  ],
  complete: [
    ['calling'],
    (c) => domain.completeCallback(c.callback, { solved: true }, questions, c.as(manager)),
  ],
  reschedule: [
    ['calling'],
    (c) => domain.reschedule(c.callback, { at: plusMillis(c.now, hours(1)) }, c.as(manager)),
  ],
  skip: [openStatuses, (c) => domain.skipCallback(c.callback, { reason: 'why' }, c.as(manager))],
  handOver: [
    openStatuses,
    (c) => domain.handOver(c.callback, agentRecord(colleague), c.as(manager)),
  ],
};

describe('the life cycle of a callback', () => {
  it('has exactly the moves of the handbook', () => {
    expect(callbackTransitions).toEqual({
      due: ['calling', 'skipped'],
      calling: ['due', 'completed', 'rescheduled', 'unreachable', 'skipped'],
      rescheduled: ['calling', 'skipped'],
      completed: [],
      unreachable: ['calling'],
      skipped: [],
    });
  });

  const grid = callbackStatuses.flatMap((from) => callbackStatuses.map((to) => [from, to]));
  it.each(grid as [CallbackStatus, CallbackStatus][])(
    'either moves from %s to %s or refuses it',
    (from, to) => {
      if ((callbackTransitions[from] as readonly string[]).includes(to)) {
        expect(move(callbackTransitions, from, to)).toBe(to);
      } else {
        expect(refusalOf(() => move(callbackTransitions, from, to)).code).toBe('wrong-state');
      }
    },
  );

  it.each(callbackStatuses)('reaches %s by its verbs', (status) => {
    expect(callbackIn(status).callback.status).toBe(status);
  });

  const cases = Object.entries(verbs).flatMap(([name, [from]]) =>
    callbackStatuses.map((status) => [name, status, from.includes(status)] as const),
  );
  it.each(cases)('%s of a callback that is %s: possible is %p', (name, status, possible) => {
    const c = callbackIn(status);
    const act = verbs[name]?.[1];
    if (!possible) {
      expect(refusalOf(() => act?.(c)).code).toBe('wrong-state');
      return;
    }
    const { next } = act?.(c) as { next: domain.Callback };
    const allowed = [status, ...callbackTransitions[status]] as readonly string[];
    expect(allowed).toContain(next.status);
  });

  it.each(callbackStatuses)(
    'G-02 what is over ends or leaves alone a callback that is %s',
    (status) => {
      const c = callbackIn(status);
      const { next, events } = domain.noLongerNeeded(c.callback, 'order-closed', c.as(kefu));
      const ends = (openStatuses as readonly string[]).includes(status);
      expect(next.status).toBe(ends ? 'skipped' : status);
      expect(events).toHaveLength(ends ? 1 : 0);
    },
  );
});
