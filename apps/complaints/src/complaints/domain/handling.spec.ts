import { describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  agent,
  colleague,
  complaintIn,
  deeds,
  director,
  doing,
  free,
  generalManager,
  given,
  handler,
  hours,
  manager,
  member,
  minutes,
  paid,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

describe('giving it to a department', () => {
  it('G-08 is signed for or refused by whoever has it, nobody else', () => {
    const c = complaintIn('assigned');
    expect(refused(() => domain.signFor(c.complaint, c.as(colleague)))).toBe(
      'G-08 not-assigned-to-you',
    );
    deeds.signFor(c);
    expect(refused(() => deeds.decline(c))).toBe('G-08 signed-already');
    expect(refused(() => deeds.signFor(c))).toBe('G-08 signed-already');
  });

  it('G-08 after the second refusal the manager decides, and the decision stands', () => {
    const c = doing(complaintIn('assigned'), 'decline', 'assign', 'decline');
    expect(refused(() => deeds.assign(c))).toBe('G-08 manager-decides');
    c.does(manager, (one, on) => domain.assign(one, { ...given, reason: '就是你们' }, on));
    expect(refused(() => deeds.decline(c))).toBe('G-08 decision-stands');
    expect(deeds.signFor(c).complaint.assignment).toMatchObject({ final: true, silent: false });
  });

  it('G-08 silence counts as signed, once', () => {
    const c = complaintIn('assigned');
    deeds.silence(c.after(hours(4) + 1));
    expect(c.last('signed-for')).toMatchObject({ silent: true, personId: member.id });
    const { events } = domain.countSilenceAsSigned(c.complaint, c.as(handler));
    expect(events).toEqual([]);
  });

  it('G-08 its own clock runs from the first assignment, whoever has it', () => {
    const c = complaintIn('assigned');
    const due = c.due('CP-05');
    doing(c, 'decline', 'assign');
    expect(c.due('CP-05')).toBe(due);
  });

  it('CP-05 another person takes a reason', () => {
    const c = complaintIn('assigned');
    expect(refused(() => domain.assign(c.complaint, given, c.as(handler)))).toBe(
      'CP-05 reason-needed',
    );
  });

  it('CP-05 records cause and whether the demand is reasonable, once it is signed for', () => {
    const c = complaintIn('assigned');
    expect(refused(() => deeds.investigate(c))).toBe('G-08 not-signed-for');
    doing(c, 'signFor', 'investigate');
    expect(c.complaint.investigations).toMatchObject([
      { cause: 'part-defect', demandReasonable: true, personId: member.id },
    ]);
  });

  it('CP-05 is not investigated by a department that does not have it', () => {
    const c = doing(complaintIn('assigned'), 'signFor');
    const found = { cause: 'unknown', demandReasonable: false, findings: '没有' };
    expect(refused(() => domain.investigate(c.complaint, found, c.as(colleague)))).toBe(
      'CP-05 not-assigned-to-you',
    );
  });
});

describe('proposing', () => {
  const proposed = (...remedies: domain.Remedy[]) => {
    const c = complaintIn('investigated');
    return c.does(handler, (one, on) => domain.propose(one, remedies, undefined, on));
  };

  it('CP-06 what costs something waits for somebody else', () => {
    const c = proposed(paid('300.00'), free);
    expect(c.complaint.status).toBe('investigated');
    expect(c.last('proposed')).toMatchObject({ cost: '300.00', pending: true });
    expect(refused(() => domain.approveProposal(c.complaint, c.as(handler)))).toBe(
      'CP-06 own-proposal',
    );
    expect(doing(c, 'approve', 'accountReserves').complaint.status).toBe('proposed');
  });

  it.each([
    ['5000.00', undefined],
    ['5000.01', 'G-04 beyond-authority'],
  ])('G-04 of %s yuan the manager comes to %p', (amount, refusal) => {
    const c = proposed(paid(amount));
    for (const by of [manager, director]) {
      expect(refused(() => domain.approveProposal(c.complaint, c.as(by)))).toBe(refusal);
    }
    const granted = domain.approveProposal(c.complaint, c.as(generalManager));
    expect(granted.next.proposals.at(-1)).toMatchObject({ approvedAs: 'general-manager' });
  });

  it('G-04 the limit is on all remedies of the case together', () => {
    const c = proposed(paid('2500.00'), { kind: 'replacement', cost: '2500.01' });
    expect(refused(() => deeds.approve(c))).toBe('G-04 beyond-authority');
  });

  it('CP-06 compensation and refund have an amount', () => {
    expect(refused(() => proposed({ kind: 'refund', cost: '0.00' }))).toBe('CP-06 cost-needed');
  });

  it('CP-06 a new proposal drops the one that waits', () => {
    const c = doing(proposed(paid('300.00')), 'proposeFree');
    expect(c.complaint.proposals.map(({ status }) => status)).toEqual(['dropped', 'approved']);
  });
});

describe('negotiating', () => {
  it('CP-07 each refusal is another round; the third and those after go one level up', () => {
    const c = complaintIn('proposed');
    for (let round = 1; round <= 4; round += 1) {
      doing(c, 'present', 'refuse');
      if (round < 4) doing(c, 'proposeFree');
    }
    expect(c.complaint.refusals).toBe(4);
    expect(c.complaint.escalations.map(({ rule, to }) => `${rule} ${to}`)).toEqual([
      'CP-07 manager',
      'CP-07 director',
    ]);
    expect(c.complaint.proposals.map(({ round }) => round)).toEqual([1, 2, 3, 4]);
  });

  it('CP-07 the customer answers only what was put to them', () => {
    const c = complaintIn('proposed');
    expect(refused(() => deeds.accept(c))).toBe('CP-07 not-with-the-customer');
    deeds.present(c);
    expect(refused(() => deeds.present(c))).toBe('CP-07 not-with-the-customer');
  });

  it('CP-07 an answer is not before the question, nor to come', () => {
    const c = doing(complaintIn('proposed'), 'present').after(minutes(5));
    const accept = (millis: number) =>
      domain.acceptProposal(c.complaint, { at: plusMillis(c.now, millis) }, c.as(agent));
    expect(refused(() => accept(-minutes(6)))).toBe('CP-07 before-what-it-follows');
    expect(refused(() => accept(1))).toBe('CP-07 in-the-future');
    expect(accept(-minutes(1)).next.acceptedAt).toBe(plusMillis(c.now, -minutes(1)));
  });
});
