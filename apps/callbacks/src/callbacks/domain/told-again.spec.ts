import { describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import { agent, agentRecord, callbackIn, colleague, hours } from '../../../test/a-callback.js';
import * as domain from './index.js';

const told = (c: ReturnType<typeof callbackIn>) =>
  c.callback.breaches.map(({ rule, escalatedTo, again }) => [rule, escalatedTo, again]);

describe('a callback that was missed and still lies there', () => {
  it('G-01 is told again each day, each time one more level up, and stays one breach', () => {
    const c = callbackIn('due').fire().fire().fire().fire();
    expect(c.events.map(({ of }) => of.type).filter((type) => /breached/u.test(type))).toHaveLength(
      4,
    );
    // the first time and the last, which says how often it was
    expect(told(c)).toEqual([
      ['CB-03', 'manager', undefined],
      ['CB-03', 'general-manager', 4],
    ]);
    expect(c.last('deadline-breached')).toMatchObject({ responsibleId: agent.id, again: 4 });
    expect(new Set(c.callback.breaches.map(({ dueAt }) => dueAt)).size).toBe(1);
  });

  it('G-01 is told no more once the customer was asked', () => {
    const c = callbackIn('due').fire();
    c.call().complete();
    expect(c.running.size).toBe(0);
  });

  it('CB-13 a customer who named a later time is not told of before it', () => {
    const c = callbackIn('due').fire();
    c.call().later(plusMillis(c.now, hours(60)));
    c.fire();
    expect(told(c)).toHaveLength(1);
    c.fire();
    expect(told(c)).toHaveLength(1);
    c.fire();
    expect(told(c).at(-1)?.[0]).toBe('CB-13');
  });

  it('CB-13 G-01 whoever takes over what was missed is not charged with it', () => {
    const c = callbackIn('due');
    c.call().later(plusMillis(c.now, hours(3)));
    while (!told(c).some(([rule]) => rule === 'CB-13')) c.fire();
    const before = told(c).length;
    c.take(domain.handOver(c.callback, agentRecord(colleague), c.as(colleague)));
    expect(c.callback.agentId).toBe(colleague.id);
    expect([...c.running.keys()]).not.toContain('CB-13');
    expect([...c.running.keys()]).toContain('again-CB-13');
    while (told(c).length === before) c.fire();
    expect(told(c).at(-1)).toEqual(['CB-13', 'director', 2]);
    expect(c.callback.breaches.every((one) => one.responsibleId !== colleague.id)).toBe(true);
  });

  it('CB-13 a call whose outcome nobody puts down is told again until somebody does', () => {
    const c = callbackIn('calling').fire();
    expect(told(c)).toEqual([['CB-13', 'manager', undefined]]);
    while (told(c).length < 3) c.fire();
    expect(
      told(c)
        .filter(([rule]) => rule === 'CB-13')
        .at(-1)?.[2],
    ).toBe(2);
    c.tried();
    expect([...c.running.keys()]).not.toContain('again-CB-13');
  });
});
