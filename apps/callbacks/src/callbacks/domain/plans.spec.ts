import { describe, expect, it } from '@jest/globals';
import {
  about,
  ACallback,
  agent,
  agentOfWest,
  colleague,
  handbookWith,
  hours,
  kefu,
  lead,
  manager,
  minutes,
  MONDAY_10,
  questionsOf,
  reasonOf,
  refusalOf,
} from '../../../test/a-callback.js';
import { plusMillis } from '@kefu/kernel';
import * as domain from './index.js';

describe('CB-01 stage A: did the technician arrive?', () => {
  it('CB-01 is due 15 minutes after the end of the arrival window, and late an hour after that', () => {
    const { callback, running } = new ACallback().arrival();
    expect(callback).toMatchObject({
      status: 'due',
      dueAt: plusMillis(MONDAY_10, minutes(15)),
      breachAt: plusMillis(MONDAY_10, minutes(75)),
    });
    expect(running.get('CB-01')?.at).toBe(plusMillis(MONDAY_10, minutes(75) + 1));
  });

  it('CB-01 takes its minutes from the handbook of the centre', () => {
    const own = handbookWith({ 'CB-01': { after: 'PT30M', limit: 'PT2H' } });
    const { callback } = new ACallback(MONDAY_10, own).arrival();
    expect(callback.dueAt).toBe(plusMillis(MONDAY_10, minutes(30)));
    expect(callback.breachAt).toBe(plusMillis(MONDAY_10, minutes(150)));
  });

  it('CB-01 runs round the clock, whatever the opening hours', () => {
    const night = '2026-11-23T15:30:00.000Z';
    expect(new ACallback(night).arrival().callback.dueAt).toBe('2026-11-23T15:45:00.000Z');
  });

  it('CB-01 refuses a call before the window has ended', () => {
    const c = new ACallback().arrival().after(minutes(14));
    expect(refusalOf(() => c.call())).toEqual({ code: 'not-due-yet', rule: 'CB-01' });
    expect(c.after(minutes(1)).call().callback.status).toBe('calling');
  });

  it('CB-01 asks although the arrival is on record, and shows what is', () => {
    const c = new ACallback().arrival();
    const onRecord = { what: 'arrived' as const, at: c.now };
    c.take(domain.noteOnRecord(c.callback, onRecord));
    expect(c.callback).toMatchObject({ status: 'due', onRecord });
  });

  it('CB-01 must be answered before it counts as made', () => {
    const c = new ACallback().arrival().after(hours(1)).call();
    const nothing = () => c.complete({ arrived: undefined });
    expect(refusalOf(nothing)).toEqual({ code: 'question-unanswered', rule: 'CB-01' });
    expect(refusalOf(() => c.complete({ solved: true })).code).toBe('not-asked');
    c.complete({ arrived: false });
    expect(c.last('completed')).toMatchObject({ plan: 'CB-01', arrived: false });
    expect(c.last('completed')).not.toHaveProperty('solved');
  });
});

describe('CB-03 stage C: is it solved?', () => {
  it('CB-03 is due with the signed receipt, and late after close of business of the next working day', () => {
    const { callback } = new ACallback().completion();
    expect(callback.dueAt).toBe(MONDAY_10);
    expect(callback.breachAt).toBe('2026-11-24T10:00:00.000Z');
  });

  it('CB-03 leaves out the weekend', () => {
    const friday = '2026-11-27T08:00:00.000Z';
    expect(new ACallback(friday).completion().callback.breachAt).toBe('2026-11-30T10:00:00.000Z');
  });

  it('CB-03 completed exactly on the last second is in time', () => {
    const c = new ACallback().completion().at('2026-11-24T10:00:00.000Z').call().complete();
    expect(c.settled).toEqual(['meet CB-03', 'meet CB-13']);
  });

  it('CB-03 missed is recorded against whose list it is on and escalated, and the call stays due', () => {
    const c = new ACallback().completion().fire();
    expect(c.last('deadline-breached')).toMatchObject({
      rule: 'CB-03',
      startedAt: MONDAY_10,
      dueAt: '2026-11-24T10:00:00.000Z',
      responsibleRole: 'agent',
      responsibleId: agent.id,
      escalatedTo: 'manager',
    });
    expect(c.callback.status).toBe('due');
    c.call().complete();
    expect(c.story).toBe('scheduled assigned deadline-breached attempted completed');
  });

  it('CB-03 records one breach only, and none once the customer was asked', () => {
    const running = new ACallback().completion().deadline;
    const missed = new ACallback().completion().fire();
    expect(domain.recordBreach(missed.callback, running, missed.as(kefu)).events).toEqual([]);
    const done = new ACallback().completion().call().complete().at('2026-11-30T00:00:00.000Z');
    expect(domain.recordBreach(done.callback, running, done.as(kefu)).events).toEqual([]);
  });

  it('CB-03 fired before its moment records nothing', () => {
    const c = new ACallback().completion().at('2026-11-24T10:00:00.000Z');
    expect(domain.recordBreach(c.callback, c.deadline, c.as(kefu)).events).toEqual([]);
  });

  it('CB-03 says that it is not solved', () => {
    const c = new ACallback().completion().call();
    const said = { solved: false, cause: '仍然卡纸', remedy: '再次上门' };
    expect(c.complete(said).last('completed')).toMatchObject({ plan: 'CB-03', solved: false });
  });
});

describe('CB-03 what was answered', () => {
  const asked = ['timeliness', 'effect', 'result', 'attitude', 'overall', 'leftOverTrouble'];
  it.each(asked)('CB-03 does not count as made without a score for %s', (dimension) => {
    const c = new ACallback().completion().call();
    const without = () => c.complete({ scores: { [dimension]: undefined } });
    expect(refusalOf(without)).toEqual({ code: 'question-unanswered', rule: 'CB-03' });
    expect(c.complete().callback.status).toBe('completed');
  });

  it('CB-03 says where each of the answers is missing, in one refusal', () => {
    const c = new ACallback().completion().call();
    const nothing = { solved: true };
    const refused = reasonOf(() =>
      domain.completeCallback(c.callback, nothing, questionsOf('CB-03'), c.as(agent)),
    );
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual([
      ...['/scores/timeliness', '/scores/effect', '/scores/result', '/scores/attitude'],
      ...['/expected/overall', '/scores/overall', '/scores/leftOverTrouble'],
    ]);
  });

  it('CB-03 CB-12 not solved is dissatisfied, and takes a cause and a remedy', () => {
    const c = new ACallback().completion().call();
    const refusal = { code: 'cause-and-remedy-needed', rule: 'CB-12' };
    expect(refusalOf(() => c.complete({ solved: false }))).toEqual(refusal);
    c.complete({ solved: false, cause: '仍然卡纸', remedy: '再次上门' });
    expect(c.last('completed')).toMatchObject({ solved: false, dissatisfied: true });
  });

  it('CB-03 says which receipt it asked about, CB-01 which appointment', () => {
    const asked = new ACallback().completion().call().complete();
    const { concerns } = asked.callback;
    expect(concerns.receiptSignedAt).toBe(MONDAY_10);
    for (const fact of ['scheduled', 'attempted', 'completed']) {
      expect(asked.last(fact)).toMatchObject({ concerns });
    }
    const came = new ACallback().arrival().after(hours(1)).call().complete();
    expect(came.last('completed')).toMatchObject({ concerns: { appointment: 1 } });
  });
});

describe('CB-11 nobody missed, nobody twice', () => {
  it('CB-11 the same occasion is the same callback, however often it is heard of', () => {
    const first = new ACallback().completion().callback;
    const again = new ACallback().completion(colleague.id).callback;
    expect(again.id).toBe(first.id);
    const other = domain.callbackIdOf('CB-03', about.concerns.repairOrderId, 'receipt-10');
    expect(other).not.toBe(first.id);
  });

  it('CB-11 comes onto a list by itself', () => {
    const c = new ACallback().completion();
    expect(c.story).toBe('scheduled assigned');
    expect(c.last('assigned')).toMatchObject({ agentId: agent.id });
  });

  it('CB-11 waits without a list where the region has no agent, and is still owed', () => {
    const c = new ACallback().take(
      domain.planCompletionCheck(
        { ...about, receipt: 1, takenAt: MONDAY_10 },
        undefined,
        new ACallback().as(kefu),
      ),
    );
    expect(c.story).toBe('scheduled');
    expect(c.running.has('CB-03')).toBe(true);
    c.take(domain.putOnListOf(c.callback, colleague.id, c.as(kefu)));
    expect(c.callback.agentId).toBe(colleague.id);
  });

  it('CB-11 only the agent whose list it is on calls, or the manager', () => {
    const c = new ACallback().completion();
    expect(refusalOf(() => c.call(colleague))).toEqual({ code: 'not-on-your-list', rule: 'CB-11' });
    expect(refusalOf(() => c.call(agentOfWest)).code).toBe('not-on-your-list');
    expect(refusalOf(() => c.call(lead)).code).toBe('not-on-your-list');
    expect(c.call(manager).callback.status).toBe('calling');
  });

  it('CB-11 an agent does not drop a call, the manager may with a reason', () => {
    const c = new ACallback().completion();
    const skip = (by = agent) =>
      domain.skipCallback(c.callback, { reason: 'asked-already' }, c.as(by));
    expect(refusalOf(() => skip()).code).toBe('role-needed');
    c.take(skip(manager));
    expect(c.last('skipped')).toMatchObject({ reason: 'asked-already' });
    expect(c.settled).toEqual(['cancel CB-03']);
  });
});
