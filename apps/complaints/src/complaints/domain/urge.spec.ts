import { describe, expect, it } from '@jest/globals';
import { refused } from '@kefu/testing/life-cycles';
import { agent, complaintIn, deeds, doing, hours, minutes } from '../../../test/a-complaint.js';
import { complaintStatuses, isOpen, recordContact } from './index.js';

describe('G-07 urging', () => {
  it('G-07 is recorded on the case, whose owner answers within two hours', () => {
    const c = doing(complaintIn('assigned'), 'urge');
    expect(c.last('urged')).toMatchObject({ urgings: 1, takenBy: agent.id });
    expect(Date.parse(c.due('G-07') ?? '') - Date.parse(c.now)).toBe(hours(2));
    expect(JSON.stringify(c.events)).not.toContain('怎么还没消息');
    c.after(hours(1));
    doing(c, 'answer');
    expect(c.settled).toContain('meet G-07');
    expect(c.complaint.urgings).toMatchObject([{ answeredAt: c.now }]);
  });

  it('G-07 one answer is the answer to all; the first that waits is due first', () => {
    const c = doing(complaintIn('assigned'), 'urge');
    const due = c.due('G-07');
    doing(c.after(minutes(30)), 'urge');
    expect(c.due('G-07')).toBe(due);
    expect(doing(c, 'answer').last('urging-answered')).toMatchObject({ answered: 2 });
    expect(c.running.has('G-07')).toBe(false);
    expect(refused(() => deeds.answer(c))).toBe('G-07 nothing-to-answer');
  });

  it('G-07 not answered in time is a breach of the owner, and the second one has its own', () => {
    const c = doing(complaintIn('assigned'), 'urge');
    doing(c.after(minutes(30)), 'urge');
    c.miss('G-07');
    expect(c.complaint.breaches.at(-1)).toMatchObject({
      ...{ rule: 'G-07', responsibleId: c.complaint.ownerId, escalatedTo: 'manager' },
    });
    expect(c.running.has('G-07')).toBe(true);
    expect(c.miss('G-07').complaint.breaches).toHaveLength(2);
    expect(c.running.has('G-07')).toBe(false);
    doing(c, 'answer');
    expect(c.running.has('G-07')).toBe(false);
  });

  it('G-07 each third urging takes it one level up', () => {
    const c = complaintIn('assigned');
    for (let times = 0; times < 6; times += 1) doing(c, 'urge');
    expect(c.complaint.escalations.map(({ rule, to }) => `${rule} ${to}`)).toEqual([
      'G-07 manager',
      'G-07 director',
    ]);
  });

  it('G-07 what is over is not urged', () => {
    for (const status of complaintStatuses.filter((one) => !isOpen(one))) {
      expect(refused(() => deeds.urge(complaintIn(status)))).toBe('G-07 wrong-state');
    }
  });

  it('G-02 whoever urges can be reached', () => {
    const c = doing(complaintIn('carried-out'), 'tellResult');
    for (const wait of [1, 5, 24]) deeds.seek(c.after(hours(wait)));
    doing(c, 'urge');
    expect(refused(() => deeds.closeUnconfirmed(c))).toBe('G-02 customer-not-unreachable');
  });

  it('CP-13 to be asked is not to have said something', () => {
    const c = complaintIn('assigned');
    const due = c.due('CP-13');
    expect(doing(c, 'urge').due('CP-13')).toBe(due);
    c.does(agent, (one, on) => recordContact(one, { outcome: 'spoken' }, on));
    expect(c.due('CP-13')).not.toBe(due);
  });
});
