import { describe, expect, it } from '@jest/globals';
import { refused } from '@kefu/testing/life-cycles';
import {
  AComplaint,
  again,
  agent,
  complaintIn,
  deeds,
  director,
  doing,
  handler,
  hours,
  manager,
  minutes,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

describe('ending', () => {
  it('CP-10 closes only after the customer was told, and confirmed', () => {
    const c = complaintIn('carried-out');
    expect(refused(() => deeds.close(c))).toBe('G-02 customer-not-heard');
    expect(refused(() => deeds.evaluate(c))).toBe('CP-10 result-not-told');
    doing(c, 'tellResult');
    expect(refused(() => deeds.close(c))).toBe('G-02 customer-not-heard');
    doing(c, 'evaluate', 'close');
    expect(c.last('closed')).toMatchObject({ outcome: 'confirmed', rounds: 1, cost: '0.00' });
    expect(c.running.size).toBe(0);
  });

  it('CP-10 who is not content is negotiated with again, and an old word does not close it', () => {
    const c = doing(complaintIn('carried-out'), 'tellResult', 'discontent');
    expect(c.complaint.status).toBe('negotiating');
    doing(c, 'proposeFree', 'present', 'accept', 'carryOut', 'tellResult');
    expect(refused(() => deeds.close(c))).toBe('G-02 customer-not-heard');
  });

  it('CP-04 a major one closes with the signature of the director', () => {
    const c = complaintIn('carried-out');
    const major = { category: 'quality', severity: 'major', nature: 'genuine' } as const;
    c.does(handler, (one, on) => domain.classify(one, { ...major, reason: '伤人' }, on));
    doing(c, 'tellResult', 'evaluate');
    expect(refused(() => deeds.close(c))).toBe('CP-04 sign-off-needed');
    expect(doing(c, 'signOff', 'close').complaint.status).toBe('closed');
  });

  it('CP-04 a crisis closes once the general manager has heard of it; who signs has heard', () => {
    const c = complaintIn('carried-out');
    const crisis = { category: 'quality', severity: 'crisis', nature: 'genuine' } as const;
    c.does(handler, (one, on) => domain.classify(one, { ...crisis, reason: '伤人' }, on));
    doing(c, 'tellResult', 'evaluate', 'signOff');
    expect(c.last('reported-up')).toMatchObject({ to: 'director', reportedBy: director.id });
    expect(refused(() => deeds.close(c))).toBe('CP-04 report-owed');
    c.does(manager, (one, on) => domain.reportUp(one, { to: 'general-manager' }, on));
    expect(doing(c, 'close').complaint.status).toBe('closed');
  });

  it('CP-04 a signature before the result was there does not count for it', () => {
    const c = complaintIn('proposed');
    const major = { category: 'quality', severity: 'major', nature: 'genuine' } as const;
    c.does(handler, (one, on) => domain.classify(one, { ...major, reason: '伤人' }, on));
    doing(c, 'signOff', 'present', 'accept', 'carryOut', 'tellResult', 'evaluate');
    expect(refused(() => deeds.close(c))).toBe('CP-04 sign-off-needed');
    expect(doing(c, 'signOff', 'close').complaint.status).toBe('closed');
  });

  it('G-02 without the customer only after three attempts on two days, by the manager', () => {
    const c = doing(complaintIn('carried-out'), 'tellResult');
    const seek = (wait: number) => deeds.seek(c.after(wait));
    seek(minutes(1));
    seek(minutes(1));
    seek(minutes(1));
    expect(refused(() => deeds.closeUnconfirmed(c))).toBe('G-02 customer-not-unreachable');
    seek(hours(24));
    expect(deeds.closeUnconfirmed(c).last('closed')).toMatchObject({ outcome: 'unconfirmed' });
  });

  it('G-02 attempts before the customer was last spoken to do not count', () => {
    const c = doing(complaintIn('carried-out'), 'tellResult');
    for (const wait of [1, 24, 24]) deeds.seek(c.after(hours(wait)));
    doing(c, 'contact');
    expect(refused(() => deeds.closeUnconfirmed(c))).toBe('G-02 customer-not-unreachable');
  });

  it.each([
    [hours(24 * 30), undefined],
    [hours(24 * 30) + 1, 'CP-12 too-late-to-reopen'],
  ])('CP-12 reopened %d ms after closing comes to %p', (after, refusal) => {
    const c = complaintIn('closed').after(after);
    const reopened = () => domain.reopen(c.complaint, again, c.as(agent));
    expect(refused(reopened)).toBe(refusal);
    if (!refusal) expect(reopened().next.severity).toBe('major');
  });

  it('CP-12 crisis stays crisis, and the earlier ending stays on record', () => {
    const c = complaintIn('closed');
    const crisis = { ...c.complaint, severity: 'crisis' as const };
    const { next } = domain.reopen(crisis, again, c.as(agent));
    expect(next).toMatchObject({
      severity: 'crisis',
      ending: undefined,
      earlierEndings: [{ outcome: 'confirmed' }],
      refusals: 0,
    });
    expect(next.said).toHaveLength(2);
  });

  it('CP-12 another category or asset is another complaint', () => {
    const c = complaintIn('closed');
    for (const other of [{ category: 'price' as const }, { assetId: c.complaint.id }]) {
      expect(refused(() => domain.reopen(c.complaint, { ...again, ...other }, c.as(agent)))).toBe(
        'CP-12 another-matter',
      );
    }
  });

  it('CP-12 a withdrawn one does not reopen', () => {
    expect(refused(() => deeds.reopen(complaintIn('withdrawn')))).toBe('CP-12 wrong-state');
  });

  it('G-03 an ended one keeps no clock running', () => {
    for (const status of ['closed', 'withdrawn', 'voided'] as const) {
      const c: AComplaint = complaintIn(status);
      expect(c.running.size).toBe(0);
      expect(c.complaint.dueAt).toBeUndefined();
    }
  });

  it('G-05 erased, what anybody said is gone and the figures stay', () => {
    const c = complaintIn('closed');
    const { next } = domain.forgetCustomer(c.complaint);
    expect(next.said.map(({ words, remedySought }) => words + remedySought)).toEqual(['']);
    expect(next.remarks).toEqual([]);
    expect(next.proposals).toEqual(c.complaint.proposals);
  });
});
