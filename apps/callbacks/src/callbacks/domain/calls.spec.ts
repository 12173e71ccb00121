import { describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import {
  ACallback,
  agent,
  agentOfWest,
  agentRecord,
  callbackIn,
  colleague,
  handbookWith,
  hours,
  kefu,
  manager,
  minutes,
  MONDAY_10,
  refusalOf,
} from '../../../test/a-callback.js';
import * as domain from './index.js';

const satisfied = { timeliness: 5, effect: 4, result: 5, attitude: 3, overall: 4 };

describe('CB-13 a better time, unreachable', () => {
  it('CB-13 three attempts on two days without an answer: unreachable, and counted', () => {
    const c = new ACallback().completion().inVain().after(hours(2)).inVain();
    expect(c.callback.status).toBe('due');
    c.after(hours(20)).inVain();
    expect(c.callback.status).toBe('unreachable');
    expect(c.last('unreachable')).toMatchObject({ attempts: 3, days: 2 });
    expect(c.settled.slice(-2)).toEqual(['meet CB-03', 'meet CB-13']);
  });

  it('CB-13 three attempts on one day are not enough', () => {
    const c = new ACallback().completion();
    for (const _ of [1, 2, 3, 4]) c.inVain().after(minutes(10));
    expect(c.callback.status).toBe('due');
    expect(c.after(hours(20)).inVain().callback.status).toBe('unreachable');
    expect(c.last('unreachable')).toMatchObject({ attempts: 5, days: 2 });
  });

  it('CB-13 two days at the centre, not two days in Greenwich', () => {
    const beforeMidnight = '2026-11-23T15:50:00.000Z';
    const c = new ACallback(beforeMidnight).completion().inVain().inVain();
    expect(c.after(minutes(20)).inVain().callback.status).toBe('unreachable');
  });

  it('CB-13 a busy line and a wrong number are no answer either', () => {
    const c = new ACallback().completion().call().tried('busy').call().tried('wrong-number');
    expect(c.after(hours(24)).inVain().callback.status).toBe('unreachable');
  });

  it('CB-13 who has answered once is counted anew', () => {
    const c = new ACallback().completion().inVain().inVain().call();
    c.later(plusMillis(c.now, hours(24)))
      .after(hours(24))
      .inVain();
    expect(c.callback.status).toBe('due');
    expect(c.inVain().callback.status).toBe('due');
  });

  it('CB-13 takes attempts and days from the handbook of the centre', () => {
    const own = handbookWith({ 'CB-13': { attempts: 2, days: 1 } });
    const c = new ACallback(MONDAY_10, own).completion().inVain().inVain();
    expect(c.callback.status).toBe('unreachable');
  });

  it('CB-13 who could not be reached may still ring themselves, and is counted once', () => {
    const c = callbackIn('unreachable');
    c.inVain();
    expect(c.story.split(' ').filter((fact) => fact === 'unreachable')).toHaveLength(1);
    c.call().complete();
    expect(c.callback.status).toBe('completed');
  });

  it('G-02 who could not be reached is not called any more once the order is over', () => {
    const c = callbackIn('unreachable');
    c.take(domain.noLongerNeeded(c.callback, 'order-closed', c.as(kefu)));
    expect(c.callback).toMatchObject({ status: 'unreachable', outdated: 'order-closed' });
    expect(refusalOf(() => c.call()).code).toBe('no-longer-needed');
  });

  it('CB-13 the clock rests until the time that the customer named', () => {
    const c = new ACallback().arrival().after(minutes(20)).call();
    const at = plusMillis(c.now, hours(3));
    c.later(at);
    expect(c.callback).toMatchObject({ status: 'rescheduled', dueAt: at });
    expect(c.callback.breachAt).toBe(plusMillis(MONDAY_10, minutes(75) + hours(3)));
    expect(c.running.get('CB-01')?.at).toBe(plusMillis(c.callback.breachAt, 1));
    expect(c.running.get('CB-13')?.at).toBe(plusMillis(at, hours(1) + 1));
    expect(c.last('rescheduled')).toMatchObject({ dueAt: at });
    expect(c.last('attempted')).toMatchObject({ outcome: 'no-time' });
  });

  it('CB-13 a working day at whose close the customer is awaited does not count', () => {
    const c = new ACallback().completion().call().later('2026-11-25T02:00:00.000Z');
    expect(c.callback.breachAt).toBe('2026-11-25T10:00:00.000Z');
  });

  it('CB-13 nobody is called before the time that they named, but may ring themselves', () => {
    const c = new ACallback().arrival().after(minutes(20)).call();
    c.later(plusMillis(c.now, hours(3))).after(hours(1));
    expect(refusalOf(() => c.call())).toEqual({ code: 'not-due-yet', rule: 'CB-13' });
    c.take(domain.startCall(c.callback, { customerRang: true }, c.as(agent)));
    expect(c.callback.status).toBe('calling');
    expect(c.callback.breachAt).toBe(plusMillis(MONDAY_10, minutes(75) + hours(1)));
  });

  it.each([
    ['time-in-the-past', 0],
    ['time-in-the-past', -hours(1)],
    ['time-too-far-ahead', hours(24 * 31)],
  ])('CB-13 refuses a better time: %s', (code, ahead) => {
    const c = new ACallback().completion().call();
    expect(refusalOf(() => c.later(plusMillis(c.now, ahead)))).toEqual({ code, rule: 'CB-13' });
  });

  it('CB-13 a time agreed after the breach does not undo it', () => {
    const c = new ACallback().completion().fire().call();
    c.later(plusMillis(c.now, hours(5)));
    expect(c.callback.breaches).toHaveLength(1);
    expect([...c.running.keys()]).toEqual(['again-CB-03', 'CB-13']);
  });

  it('CB-13 every attempt is on record with who, when and what came of it', () => {
    const c = new ACallback().completion().inVain().call().tried('answered').complete();
    expect(c.callback.attempts).toEqual([
      { at: MONDAY_10, by: agent.id, outcome: 'no-answer' },
      { at: MONDAY_10, by: agent.id, outcome: 'answered' },
    ]);
    expect(c.story).toBe('scheduled assigned attempted attempted completed');
  });

  it('CB-13 a call that was answered is completed or put off, not tried again', () => {
    const c = new ACallback().completion().call().tried('answered');
    expect(refusalOf(() => c.tried('busy')).code).toBe('already-answered');
  });
});

describe('CB-12 and CB-14 scores', () => {
  it('CB-14 keeps expected and perceived quality apart', () => {
    const expected = { overall: 5 };
    const c = new ACallback().completion().call().complete({ scores: satisfied, expected });
    expect(c.last('completed')).toMatchObject({ scores: satisfied, expected, dissatisfied: false });
  });

  it.each([0, 6, 100])('CB-14 refuses a score of %d', (overall) => {
    const c = new ACallback().completion().call();
    const refusal = { code: 'score-out-of-range', rule: 'CB-14' };
    expect(refusalOf(() => c.complete({ scores: { overall } }))).toEqual(refusal);
    expect(refusalOf(() => c.complete({ expected: { overall } }))).toEqual(refusal);
  });

  const dimensions = [...domain.dimensions];
  it.each(dimensions)('CB-12 two points for %s take a cause and a remedy', (dimension) => {
    const c = new ACallback().completion().call();
    const scores = { ...satisfied, [dimension]: 2 };
    const refusal = { code: 'cause-and-remedy-needed', rule: 'CB-12' };
    expect(refusalOf(() => c.complete({ scores }))).toEqual(refusal);
    expect(refusalOf(() => c.complete({ scores, cause: '等太久' }))).toEqual(refusal);
    c.complete({ scores, cause: '等太久', remedy: '提前通知' });
    expect(c.last('completed')).toMatchObject({ dissatisfied: true });
  });

  it('CB-12 a low expectation is no dissatisfaction, nor is a dimension that was not answered', () => {
    const c = new ACallback()
      .completion()
      .call()
      .complete({ expected: { overall: 1 } });
    expect(c.last('completed')).toMatchObject({ dissatisfied: false });
  });

  it('CB-12 an intention to complain is told', () => {
    const c = new ACallback().completion().call().complete({ wantsToComplain: true });
    expect(c.last('completed')).toMatchObject({ wantsToComplain: true });
  });

  it('G-05 what the customer said in words never enters an event, and goes when they are erased', () => {
    const words = { cause: '机密甲', remedy: '机密乙', note: '机密丙' };
    const inWords = [{ question: 'opinion', answer: '机密丁' }];
    const scores = { overall: 1 };
    const c = new ACallback()
      .completion()
      .call()
      .complete({ ...words, inWords, scores });
    expect(JSON.stringify(c.events)).not.toContain('机密');
    expect(JSON.stringify(c.callback)).toContain('机密丁');
    c.take(domain.forgetCustomer(c.callback));
    expect(JSON.stringify(c.callback)).not.toContain('机密');
    expect(c.callback.answers).toMatchObject({ solved: true, scores, dissatisfied: true });
  });

  it.each(['weather', 'solved', 'timeliness'])(
    'CB-17 refuses an answer in words to %s, which is not asked in words',
    (question) => {
      const c = new ACallback().completion().call();
      const inWords = [{ question, answer: '晴' }];
      expect(refusalOf(() => c.complete({ inWords })).code).toBe('not-asked');
    },
  );

  it('CB-17 refuses a second answer to the same question, rather than drop one', () => {
    const c = new ACallback().completion().call();
    const twice = ['好', '坏'].map((answer) => ({ question: 'opinion', answer }));
    expect(refusalOf(() => c.complete({ inWords: twice })).code).toBe('not-asked');
  });
});

describe('G-01 whose list it is on', () => {
  it('G-01 a colleague takes it over themselves, and the former owner cannot call any more', () => {
    const c = new ACallback().completion();
    c.take(domain.handOver(c.callback, agentRecord(colleague), c.as(colleague)));
    expect(c.last('assigned')).toMatchObject({ agentId: colleague.id });
    expect(refusalOf(() => c.call(agent)).code).toBe('not-on-your-list');
    expect(c.fire().last('deadline-breached')).toMatchObject({ responsibleId: colleague.id });
  });

  it('G-01 nobody is given it unasked but by the manager', () => {
    const c = new ACallback().completion();
    const give = (by = agent) => domain.handOver(c.callback, agentRecord(colleague), c.as(by));
    expect(refusalOf(() => give())).toEqual({ code: 'not-accepted', rule: 'G-01' });
    expect(c.take(give(manager)).callback.agentId).toBe(colleague.id);
  });

  it('CB-11 goes only to an agent of the region', () => {
    const c = new ACallback().completion();
    const refusal = { code: 'not-an-agent-of-the-region', rule: 'CB-11' };
    for (const to of [agentRecord(agentOfWest), undefined]) {
      expect(refusalOf(() => domain.handOver(c.callback, to, c.as(manager)))).toEqual(refusal);
    }
  });

  it('CB-11 is not taken away in the middle of a call, but by the manager, which ends the call', () => {
    const c = new ACallback().completion().call();
    const take = (by = colleague) => domain.handOver(c.callback, agentRecord(colleague), c.as(by));
    expect(refusalOf(() => take())).toEqual({ code: 'being-called', rule: 'CB-11' });
    expect(c.take(take(manager)).callback).toMatchObject({
      status: 'due',
      agentId: colleague.id,
    });
  });
});
