import { describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import {
  ACallback,
  agent,
  agentRecord,
  colleague,
  hours,
  kefu,
  manager,
  refusalOf,
} from '../../../test/a-callback.js';
import * as domain from './index.js';

const over = (c: ACallback, reason = 'unsolved') =>
  c.take(domain.noLongerNeeded(c.callback, reason, c.as(kefu)));
const handOn = (c: ACallback, to: string | undefined) =>
  c.take(domain.putOnListOf(c.callback, to, c.as(kefu)));
const calling = () => new ACallback().completion().call();

describe('CB-13 what somebody is doing is not ended by what the system does', () => {
  it('CB-13 a call goes on when its callback is not needed any more, and what is said counts', () => {
    const c = over(calling());
    expect(c.callback).toMatchObject({ status: 'calling', call: { waits: { over: 'unsolved' } } });
    c.complete();
    expect(c.callback).toMatchObject({ status: 'completed', answers: { solved: true } });
    expect(c.story).toBe('scheduled assigned attempted completed');
  });

  it.each([
    ['is not answered', (c: ACallback) => c.tried('busy'), 'attempted skipped'],
    [
      'is put off',
      (c: ACallback) => c.later(plusMillis(c.now, hours(2))),
      'attempted rescheduled skipped',
    ],
  ])('CB-13 it is called off once the call %s', (_how, end, story) => {
    const c = end(over(over(calling()), 'order-closed'));
    expect(c.callback).toMatchObject({ status: 'skipped', skipped: { reason: 'unsolved' } });
    expect(c.story).toBe(`scheduled assigned ${story}`);
    expect(c.running.size).toBe(0);
  });

  it('CB-13 who was unreachable in that very call is counted, and not called any more', () => {
    const c = new ACallback()
      .completion()
      .inVain()
      .after(hours(1))
      .inVain()
      .after(hours(20))
      .call();
    over(c).tried();
    expect(c.callback).toMatchObject({ status: 'unreachable', outdated: 'unsolved' });
  });

  it.each([colleague.id, undefined])(
    'CB-11 a list is handed on once the call is over: to %s',
    (to) => {
      const c = handOn(calling(), to);
      expect(c.callback).toMatchObject({ status: 'calling', agentId: agent.id });
      c.tried('answered').later(plusMillis(c.now, hours(2)));
      expect(c.callback).toMatchObject({ status: 'rescheduled' });
      expect(c.callback.agentId).toBe(to);
      expect(c.deadline.responsible.personId).toBe(to);
    },
  );

  it('CB-11 who gets the agent back before the call is over changes nothing', () => {
    const c = handOn(handOn(calling(), colleague.id), agent.id).tried();
    expect(c.callback).toMatchObject({ status: 'due', agentId: agent.id });
    expect(c.story).toBe('scheduled assigned attempted');
  });

  it('CB-11 nobody is handed what is not needed once the call is over; the manager may skip it', () => {
    const c = over(calling());
    const give = () => domain.handOver(c.callback, agentRecord(colleague), c.as(manager));
    expect(refusalOf(give).code).toBe('no-longer-needed');
    c.take(domain.skipCallback(c.callback, { reason: 'left-open' }, c.as(manager)));
    expect(c.callback.status).toBe('skipped');
  });
});

describe('CB-13 no state is without a clock', () => {
  it('CB-13 a call whose outcome nobody puts down in an hour is escalated, and goes on', () => {
    const c = calling();
    expect(c.running.get('CB-13')?.at).toBe(plusMillis(c.now, hours(1) + 1));
    c.fire();
    expect(c.last('deadline-breached')).toMatchObject({
      ...{ rule: 'CB-13', plan: 'CB-03', responsibleId: agent.id, escalatedTo: 'manager' },
    });
    expect(c.complete().callback.status).toBe('completed');
  });

  it('CB-13 a named time at which nobody calls is escalated, also after a first breach', () => {
    const c = new ACallback().completion().fire().call();
    c.later(plusMillis(c.now, hours(5))).fire();
    expect(c.callback.breaches.map(({ rule }) => rule)).toEqual(['CB-03', 'CB-13']);
    expect(c.callback.status).toBe('rescheduled');
    expect(c.call().callback.status).toBe('calling');
  });

  it('CB-13 records nothing of a call that was put an end to', () => {
    const { deadline } = calling();
    const done = calling().complete().after(hours(3));
    expect(domain.recordUntouched(done.callback, deadline, done.as(kefu)).events).toEqual([]);
  });
});
