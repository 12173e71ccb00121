import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import {
  AComplaint,
  agent,
  doing,
  hours,
  kefu,
  manager,
  minutes,
  MONDAY_10,
} from '../../../test/a-complaint.js';
import { confirmComplaint, openFromCallback, takeDown } from './index.js';

const heard = {
  number: 'CP00000009',
  customerId: newId(),
  regionId: 'east',
  callbackId: newId(),
  endedAt: MONDAY_10,
  heardBy: agent.id,
};
const words = { words: '来了三次都没修好', remedySought: '换一台', apologised: true };
const opened = (late = 0) => {
  const c = new AComplaint().after(late);
  return c.take(openFromCallback(heard, c.as(kefu)));
};
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    const { rule, code } = error as { rule: string; code: string };
    return `${rule} ${code}`;
  }
  return undefined;
};

describe('a complaint out of a callback', () => {
  it('CP-08 runs from the end of the callback, however late it is heard of', () => {
    for (const late of [0, minutes(5), hours(3)]) {
      const c = opened(late);
      expect(c.due('CP-08')).toBe('2026-11-24T02:00:00.000Z');
      expect(c.complaint).toMatchObject({ channel: 'callback', ownerId: agent.id, said: [] });
      expect(c.complaint.breaches).toEqual([]);
    }
  });

  it('CP-08 is met by the acceptance for good; reopened, CP-05 has it', () => {
    const c = opened().does(agent, (one, on) => takeDown(one, words, on));
    const solve = ['assign', 'signFor', 'investigate', 'proposeFree', 'present', 'accept'] as const;
    doing(c, 'confirm', 'classify', ...solve);
    expect(c.settled).toContain('meet CP-08');
    doing(c.after(hours(30)), 'carryOut', 'tellResult', 'discontent');
    doing(c, 'proposeFree', 'present', 'accept', 'carryOut', 'tellResult', 'evaluate', 'close');
    doing(c, 'reopen', 'assign');
    expect([c.running.has('CP-08'), c.running.has('CP-05')]).toEqual([false, true]);
  });

  it('CP-01 the words are taken down by whoever heard them, within 30 minutes of the call', () => {
    const c = opened();
    expect(c.due('CP-01')).toBe('2026-11-23T02:30:00.000Z');
    c.after(minutes(10)).does(agent, (one, on) => takeDown(one, words, on));
    expect(c.settled).toContain('meet CP-01');
    expect(c.complaint.said).toEqual([
      { at: MONDAY_10, words: words.words, remedySought: words.remedySought },
    ]);
    expect(JSON.stringify(c.events)).not.toContain(words.words);
  });

  it('CP-01 words that nobody took down are a breach of who heard them, and may still be taken down', () => {
    const c = opened().miss('CP-01');
    expect(c.complaint.breaches).toMatchObject([
      { rule: 'CP-01', responsibleRole: 'agent', responsibleId: agent.id, escalatedTo: 'manager' },
    ]);
    c.after(1).does(manager, (one, on) => takeDown(one, words, on));
    doing(c, 'confirm');
    expect(c.complaint.status).toBe('confirmed');
  });

  it('CP-01 takes an apology, and words only once', () => {
    const c = opened();
    expect(refusal(() => takeDown(c.complaint, { ...words, apologised: false }, c.as(agent)))).toBe(
      'CP-01 apology-needed',
    );
    c.does(agent, (one, on) => takeDown(one, words, on));
    expect(refusal(() => takeDown(c.complaint, words, c.as(agent)))).toBe(
      'CP-01 taken-down-already',
    );
  });

  it('CP-02 is not confirmed without the words, and may be withdrawn or voided without them', () => {
    const c = opened();
    expect(refusal(() => confirmComplaint(c.complaint, true, c.as(manager)))).toBe(
      'CP-02 words-needed',
    );
    for (const way of ['withdraw', 'void'] as const) {
      const one = doing(opened(), way);
      expect([...one.running.keys()]).toEqual([]);
    }
  });
});
