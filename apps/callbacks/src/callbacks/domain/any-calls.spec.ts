import { describe, expect, it } from '@jest/globals';
import { againTimer, type RunningDeadline } from '@kefu/handbook';
import { plusMillis, Refusal } from '@kefu/kernel';
import fc from 'fast-check';
import {
  ACallback,
  agent,
  agentRecord,
  colleague,
  hours,
  kefu,
  manager,
  minutes,
} from '../../../test/a-callback.js';
import * as domain from './index.js';

const deeds: Record<string, (c: ACallback) => unknown> = {
  call: (c) => c.call(),
  callByManager: (c) => c.call(manager),
  rang: (c) => c.take(domain.startCall(c.callback, { customerRang: true }, c.as(agent))),
  noAnswer: (c) => c.tried(),
  busy: (c) => c.tried('busy'),
  answered: (c) => c.tried('answered'),
  later: (c) => c.later(plusMillis(c.now, hours(7))),
  complete: (c) => c.complete({ scores: { overall: 2 }, cause: 'a', remedy: 'b' }),
  skip: (c) => c.take(domain.skipCallback(c.callback, { reason: 'r' }, c.as(manager))),
  over: (c) => c.take(domain.noLongerNeeded(c.callback, 'order-closed', c.as(kefu))),
  noList: (c) => c.take(domain.putOnListOf(c.callback, undefined, c.as(kefu))),
  take: (c) => c.take(domain.handOver(c.callback, agentRecord(colleague), c.as(colleague))),
  back: (c) => c.take(domain.putOnListOf(c.callback, agent.id, c.as(kefu))),
  note: (c) => c.take(domain.noteOnRecord(c.callback, { what: 'arrived', at: c.now })),
  forget: (c) => c.take(domain.forgetCustomer(c.callback)),
};

/** Ends are rare, so that most stories are long. */
const deed = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...Object.keys(deeds)) },
  { weight: 20, arbitrary: fc.constantFrom('call', 'noAnswer', 'busy', 'later', 'back') },
);
const step = fc.record({ deed, wait: fc.integer({ min: 0, max: 600 }) });

const plansAndCalls = [...domain.plans, 'CB-13'] as const;

const fireDue = (c: ACallback): void => {
  const due = [...c.running.values()].filter(({ at }) => at <= c.now);
  for (const { kind, payload } of due) {
    c.running.delete(kind);
    const running = payload as RunningDeadline;
    const again = plansAndCalls.find((rule) => againTimer(rule) === kind);
    if (again) c.take(domain.repeatBreach(c.callback, { ...running, rule: again }, c.as(kefu)));
    else {
      const record = kind === 'CB-13' ? domain.recordUntouched : domain.recordBreach;
      c.take(record(c.callback, running, c.as(kefu)));
    }
  }
};

const holds = (c: ACallback): void => {
  const { callback, running, events } = c;
  const count = (fact: string) => events.filter(({ of }) => of.type.includes(`.${fact}.`)).length;
  expect(count('completed') + count('skipped')).toBeLessThanOrEqual(1);
  expect(count('unreachable')).toBeLessThanOrEqual(1);
  // what was told again is kept once, and says how often
  const times = callback.breaches.map(({ again }) => (again ? again - 1 : 1));
  expect(count('deadline-breached')).toBe(times.reduce((sum, one) => sum + one, 0));
  // nothing that is missed is charged twice, whoever has it by then
  const charged = callback.breaches.flatMap(({ rule, startedAt, dueAt, again }) =>
    again ? [] : [[rule, startedAt, dueAt].join(' ')],
  );
  expect(new Set(charged).size).toBe(charged.length);
  const { plan } = callback;
  const missed = callback.breaches.filter(({ rule, again }) => rule === plan && !again).length;
  expect(missed).toBeLessThanOrEqual(1);
  expect(count('attempted')).toBe(callback.attempts.length);
  expect(callback.call !== undefined).toBe(callback.status === 'calling');
  expect(callback.completed !== undefined).toBe(callback.status === 'completed');
  const waits = domain.isOpen(callback.status);
  const settled = missed > 0 || callback.unreachable !== undefined;
  expect(running.has(plan)).toBe(waits && !settled);
  const clocked = ['calling', 'rescheduled'].includes(callback.status);
  if (!clocked) expect(running.has('CB-13')).toBe(false);
  else if (!running.has('CB-13')) expect(callback.breaches.at(-1)).toBeDefined();
  if (running.size > 0) expect(callback.breachAt >= callback.startedAt).toBe(true);
};

/** Its people, without a word of any other service. */
const leadsOut = ({ callback, now }: ACallback): boolean => {
  const c = new ACallback(now);
  c.callback = callback;
  deeds['skip']?.(c);
  return c.callback.status === 'skipped';
};

describe('whatever callers do, in whatever order', () => {
  it('CB-11 a callback only makes moves of the table, ends once, is breached at most once and never stuck', () => {
    const stood = new Set<string>();
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(step, { minLength: 5, maxLength: 50 }),
        (stageA, steps) => {
          const c = stageA ? new ACallback().arrival() : new ACallback().completion();
          for (const { deed: name, wait } of steps) {
            c.after(minutes(wait));
            fireDue(c);
            const before = c.callback;
            const bySystem = ['over', 'noList', 'back', 'note', 'forget'].includes(name);
            try {
              deeds[name]?.(c);
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
              expect(c.callback).toBe(before);
            }
            const moves = domain.callbackTransitions[before.status] as readonly string[];
            expect([before.status, ...moves]).toContain(c.callback.status);
            if (bySystem && before.status === 'calling') {
              expect(c.callback).toMatchObject({ status: 'calling', agentId: before.agentId });
            }
            holds(c);
            if (!domain.isOpen(c.callback.status)) continue;
            stood.add(c.callback.status);
            expect(leadsOut(c)).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect([...stood].sort()).toEqual([...domain.openStatuses].sort());
  });
});
