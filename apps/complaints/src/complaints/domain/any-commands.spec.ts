import { describe, expect, it } from '@jest/globals';
import { againTimer, type RunningDeadline } from '@kefu/handbook';
import { newId, plusMillis, Refusal, type Instant } from '@kefu/kernel';
import { eventWriter } from '@kefu/messaging';
import fc from 'fast-check';
import { commands, verbs, type Verb } from '../../../test/any-command.js';
import {
  AComplaint,
  agent,
  complaintIn,
  hours,
  kefu,
  minutes,
  told,
} from '../../../test/a-complaint.js';
import type { Draw } from '../../../test/drawn.js';
import { faultsOf, isMove } from '../../../test/what-must-hold.js';
import * as domain from './index.js';

/** `KEFU_WALKS=5000` walks for long. */
const walks = Number(process.env['KEFU_WALKS'] ?? 12);

/** Takes a complaint on. */
const onward: readonly Verb[] = [
  ...(['takeDown', 'confirmComplaint', 'classify', 'assign', 'signFor', 'investigate'] as const),
  ...(['propose', 'approveProposal', 'hearAccount', 'presentProposal', 'acceptProposal'] as const),
  ...(['repairTaken', 'repairEnded', 'recordPayment', 'hearPaid', 'carryOut'] as const),
  ...(['tellResult', 'evaluate', 'evaluateByCallback', 'signOff', 'close', 'reopen'] as const),
];
/** Takes several that seldom come together. */
const together: readonly Verb[] = [
  ...(['recordContact', 'closeUnconfirmed', 'hearRefused', 'askForPayoutAgain'] as const),
  ...(['askForExtension', 'grantExtension', 'refuseExtension', 'tellOutsideBody'] as const),
  ...(['recordPayment', 'reversePayment', 'appealResponsibility'] as const),
];
/** Ends most of what may follow. */
const rare: readonly Verb[] = [
  ...(['withdraw', 'voidComplaint', 'decideMalicious', 'forgetCustomer'] as const),
  ...(['forgetCustomerOrParty', 'callOff', 'refuseProposal'] as const),
];
const usual = verbs.filter((verb) => !rare.includes(verb));

/** Numbers out of one, by the constants of Numerical Recipes. */
const drawFrom = (seed: number): Draw => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const start = (draw: Draw): AComplaint => {
  const c = new AComplaint();
  const assetId = draw(2) === 0 ? newId() : undefined;
  if (draw(3) > 0) {
    const channel = draw(2) === 0 ? 'phone' : 'authority';
    return c.record({ channel, assetId });
  }
  const { number, customerId, regionId } = told;
  const out = { number, customerId, regionId, assetId, callbackId: newId(), heardBy: agent.id };
  return c.take(domain.openFromCallback({ ...out, endedAt: c.now }, c.as(kefu)));
};

/** Its people, without a word of any other service. */
const waysOut: readonly Verb[] = ['withdraw', 'voidComplaint'];

const leadsOut = ({ complaint, now }: AComplaint): boolean =>
  waysOut.every((verb) => {
    const c = new AComplaint(now);
    c.complaint = complaint;
    const { by, act } = commands[verb];
    c.does(by[0] ?? kefu, (one, on) => act(one, on, () => 0));
    return !domain.isOpen(c.complaint.status);
  });

/** What is known after a crash is what was written down: the record and its timers, nothing else. */
const restart = (c: AComplaint): void => {
  const read = <T>(written: T): T => JSON.parse(JSON.stringify(written)) as T;
  c.complaint = read(c.complaint);
  for (const [kind, timer] of c.running) c.running.set(kind, read(timer));
};

const byKind: Readonly<Record<string, typeof domain.lapse>> = {
  [domain.LAPSE]: domain.lapse,
  [domain.APPEALS_END]: domain.endAppeals,
  'G-08': domain.countSilenceAsSigned,
};

/** A timer fires as it would; and once more, as after a crash: nothing is told twice by mistake. */
const fire = (c: AComplaint, kind: string, at: Instant, payload: unknown): void => {
  c.running.delete(kind);
  c.now = at;
  const running = payload as RunningDeadline;
  const repeated = domain.complaintDeadlines.find((one) => againTimer(one) === kind);
  if (repeated) {
    const told = c.events.length;
    c.does(kefu, (one, on) => domain.repeatBreach(one, { ...running, rule: repeated }, on));
    const facts = c.events.slice(told).map(({ data }) => data as { rule: string; again?: number });
    expect(facts.every(({ rule, again = 0 }) => rule === repeated && again > 1)).toBe(true);
    expect(facts).not.toEqual([]);
    return;
  }
  const rule = domain.complaintDeadlines.find((one) => one === kind);
  const act = (complaint: domain.Complaint, on: domain.ComplaintContext) =>
    rule
      ? domain.recordBreach(complaint, { ...running, rule }, on)
      : (byKind[kind]?.(complaint, on) ?? { next: complaint, events: [] });
  c.does(kefu, act);
  expect([kind, act(c.complaint, c.as(kefu)).events]).toEqual([kind, []]);
};

const pass = (c: AComplaint, millis: number): void => {
  const until = plusMillis(c.now, millis);
  for (;;) {
    const due = [...c.running.values()].sort((a, b) => (a.at < b.at ? -1 : 1))[0];
    if (!due || due.at > until) break;
    fire(c, due.kind, due.at, due.payload);
  }
  c.now = until;
};

/** What is said of it is checked as it would be before it is published. */
const write = eventWriter({ centre: 'demo', service: 'complaints', epoch: () => 'epoch' });
const written = { aggregate: 'complaint', aggregateId: newId(), sequence: 1 };

/** One of the commands that somebody tries, until one does something; what is refused changes nothing. */
const attempt = (c: AComplaint, draw: Draw): Verb | undefined => {
  const among = [onward, onward, onward, usual, usual, together][draw(6)] ?? usual;
  const tried = draw(20) === 0 ? rare : among;
  for (let tries = 0; tries < 12; tries += 1) {
    const verb = tried[draw(tried.length)] as Verb;
    const { by, act } = commands[verb];
    const who = by[draw(by.length)] ?? kefu;
    const before = c.complaint;
    const said = c.events.length;
    try {
      c.does(who, (complaint, on) => act(complaint, on, draw));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    if (c.complaint === before) continue;
    const { status } = c.complaint;
    expect([verb, before.status, status, isMove(before, c.complaint)]).toEqual([
      ...[verb, before.status, status, true],
    ]);
    for (const event of c.events.slice(said)) write(event, { ...written, now: c.now });
    return verb;
  }
  return undefined;
};

const step = fc.record({
  seed: fc.nat(),
  wait: fc.oneof(
    { weight: 60, arbitrary: fc.integer({ min: 0, max: minutes(600) }) },
    { weight: 6, arbitrary: fc.integer({ min: 0, max: hours(24 * 8) }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: hours(24 * 40) }) },
  ),
  crash: fc.boolean(),
});

describe('whatever people do, in whatever order', () => {
  it.each(domain.openStatuses)('G-02 a complaint that is %s is ended by its people', (status) => {
    expect(leadsOut(complaintIn(status))).toBe(true);
  });

  it('G-02, G-04, CP-10 no complaint closes unheard, is lost, stuck, passes a limit or has a deadline forgotten', () => {
    const done = new Set<Verb>();
    fc.assert(
      fc.property(fc.nat(), fc.array(step, { minLength: 40, maxLength: 90 }), (seed, steps) => {
        const c = start(drawFrom(seed));
        for (const { seed: drawn, wait, crash } of steps) {
          pass(c, wait);
          const verb = attempt(c, drawFrom(drawn));
          // a limit may be over by what was done
          pass(c, 0);
          if (crash) restart(c);
          expect([verb, c.complaint.status, faultsOf(c)]).toEqual([verb, c.complaint.status, []]);
          if (verb) done.add(verb);
          if (domain.isOpen(c.complaint.status)) expect(leadsOut(c)).toBe(true);
        }
      }),
      { numRuns: walks, endOnFailure: true },
    );
    // of the timers that fire late none finds anything; the others need many walks
    const never = verbs.filter((verb) => !done.has(verb));
    if (walks >= 1_000) expect(never).toEqual(['recordBreach']);
  }, 3_600_000);
});
