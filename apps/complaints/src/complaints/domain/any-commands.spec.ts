import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@kefu/kernel';
import fc from 'fast-check';
import {
  AComplaint,
  agent,
  deeds,
  handler,
  kefu,
  manager,
  member,
  minutes,
} from '../../../test/a-complaint.js';
import {
  APPEALS_END,
  appealOf,
  complaintDeadlines,
  complaintTransitions,
  isOpen,
  LAPSE,
  takeFromLeaver,
} from './index.js';

const leaves =
  (personId: string) =>
  (c: AComplaint): AComplaint => {
    const successor = { id: manager.id, role: 'manager' } as const;
    const leaver = { personId, roles: [], regionIds: [], successor };
    c.does(kefu, (one, on) => takeFromLeaver(one, leaver, on));
    expect(c.complaint.ownerId === personId && mayStillMove(c)).toBe(false);
    expect(c.complaint.status === 'assigned' && responsibleOf(c) === personId).toBe(false);
    return c;
  };
const mayStillMove = ({ complaint: { status } }: AComplaint): boolean =>
  isOpen(status) || status === 'malicious';
const responsibleOf = ({ complaint }: AComplaint) => complaint.assignment?.personId;

/** What is known after a crash is what was written down: the record and its timers, nothing else. */
const restart = (c: AComplaint): AComplaint => {
  const read = <T>(written: T): T => JSON.parse(JSON.stringify(written)) as T;
  c.complaint = read(c.complaint);
  for (const [kind, timer] of c.running) c.running.set(kind, read(timer));
  return c;
};

const all = {
  ...deeds,
  ...{ restart, memberLeaves: leaves(member.id), handlerLeaves: leaves(handler.id) },
  agentLeaves: leaves(agent.id),
};
const names = Object.keys(all) as (keyof typeof all)[];
const rare = ['withdraw', 'void', 'silence', 'judge'];

const step = fc.record({
  deed: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...names.filter((name) => !rare.includes(name))) },
    { weight: 1, arbitrary: fc.constantFrom(...names) },
  ),
  wait: fc.integer({ min: 0, max: 900 }),
});

/** What runs on while it is judged malicious (CP-09). */
const ofMalice: readonly string[] = ['CP-09', APPEALS_END, LAPSE];

const holds = ({ complaint, running }: AComplaint): void => {
  const { status, ending, evaluations, resultTold, ownerId } = complaint;
  const waits = appealOf(complaint.findingAppeals) !== undefined;
  if (waits && status !== 'voided') {
    const late = complaint.breaches.some(({ rule }) => rule === 'CP-16');
    expect(late || running.has('CP-16')).toBe(true);
  }
  expect(ownerId).toBeTruthy();
  if (isOpen(status)) expect(running.has('CP-13')).toBe(true);
  else {
    const left = [...running.keys()].filter(
      (kind) =>
        (status !== 'malicious' || !ofMalice.includes(kind)) && (kind !== 'CP-16' || !waits),
    );
    expect([left, ending === undefined]).toEqual([[], false]);
  }
  if (ending?.outcome === 'confirmed') {
    expect(evaluations.at(-1)?.confirmed).toBe(true);
    expect(resultTold).toBeDefined();
  }
  const runsOrMissed = (rule: string): boolean =>
    running.has(rule) || complaint.breaches.some((breach) => breach.rule === rule);
  if (status === 'assigned') expect(runsOrMissed('CP-05')).toBe(true);
  const asks = complaint.urgings.some(({ answeredAt }) => answeredAt === undefined);
  if (asks && isOpen(status)) expect(runsOrMissed('G-07')).toBe(true);
  const waiting = complaint.extensions.filter((one) => !one.decidedAt && !one.lapsedAt);
  if (isOpen(status)) expect(waiting.filter(({ rule }) => !running.has(rule))).toEqual([]);
};

/** Timers fire on the way, as they would. */
const pass = (c: AComplaint, millis: number): void => {
  const until = c.after(millis).now;
  for (const rule of complaintDeadlines) {
    const timer = c.running.get(rule);
    if (timer && timer.at <= until) c.miss(rule);
  }
};

describe('whatever people do, in whatever order', () => {
  it('G-02 a complaint makes only moves of the table, is never forgotten, and never closes unheard', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 80 }), (steps) => {
        const c = new AComplaint().record();
        for (const { deed, wait } of steps) {
          pass(c, minutes(wait));
          const before = c.complaint;
          try {
            all[deed](c);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            expect(c.complaint).toBe(before);
          }
          const { status } = c.complaint;
          const possible: readonly string[] = complaintTransitions[before.status];
          expect(status === before.status || possible.includes(status)).toBe(true);
          holds(c);
        }
      }),
      { numRuns: 200 },
    );
  });
});
