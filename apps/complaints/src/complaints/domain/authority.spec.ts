import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  agent,
  complaintIn,
  deeds,
  director,
  doing,
  generalManager,
  handler,
  hours,
  kefu,
  manager,
  otherManager,
  paid,
  type AComplaint,
} from '../../../test/a-complaint.js';
import { wantedDisposals } from './disposals.js';
import * as domain from './index.js';

const proposed = (...remedies: domain.Remedy[]): AComplaint =>
  complaintIn('investigated', { assetId: newId() }).does(handler, (one, on) =>
    domain.propose(one, remedies, undefined, on),
  );
const waiting = () => doing(proposed(paid('300.00')), 'approve');
const standing = (c: AComplaint) =>
  wantedDisposals(c.complaint).map(({ status, because, amount }) => [status, because, amount]);
const last = ({ complaint }: AComplaint) => complaint.proposals.at(-1);

describe('G-04 what was approved waits for the disposal account', () => {
  it('G-04 is pending-authority until all of it is reserved', () => {
    const c = doing(
      proposed(
        paid('300.00'),
        { kind: 'parts', cost: '200.00' },
        { kind: 'training', cost: '0.00' },
      ),
      'approve',
    );
    expect(last(c)).toMatchObject({ status: 'pending-authority', approvedAs: 'manager' });
    const [one, two] = last(c)?.disposals ?? [];
    expect([one?.kind, two?.kind, two?.amount]).toEqual(['compensation', 'goods', '200.00']);
    const hear = (disposalId = '') =>
      c.does(kefu, (it, on) => domain.hearAccount(it, { disposalId, answer: 'reserved' }, on));
    expect(hear(one?.id).complaint.status).toBe('investigated');
    expect(refused(() => deeds.present(c))).toBe('CP-07 wrong-state');
    expect(hear(two?.id).complaint.status).toBe('proposed');
    expect(last(c)).toMatchObject({ status: 'approved', decidedBy: manager.id });
    expect(hear(two?.id).story.match(/proposal-approved/gu)).toHaveLength(1);
  });

  it('G-04 refused, it is shown, and goes to whoever the account named', () => {
    const c = doing(waiting(), 'accountRefuses');
    expect(c.complaint.approvalBy).toBe('general-manager');
    expect(last(c)?.disposals).toMatchObject([{ answer: 'refused', why: 'customer-limit' }]);
    expect(c.last('authority-refused')).toMatchObject({ mayGrant: 'general-manager' });
    doing(c, 'grant', 'accountReserves');
    expect(c.complaint).toMatchObject({ status: 'proposed', approvalBy: undefined });
    expect(wantedDisposals(c.complaint)).toMatchObject([{ approvedAs: 'general-manager' }]);
  });

  it('G-04 is not approved twice while the account is awaited', () => {
    const c = waiting();
    for (const by of [manager, otherManager, director, generalManager]) {
      expect(refused(() => domain.approveProposal(c.complaint, c.as(by)))).toBe(
        'G-04 account-awaited',
      );
    }
  });

  it('G-04 an account that never answers is a breach, and the general manager goes on', () => {
    const c = waiting();
    const id = last(c)?.disposals?.[0]?.id ?? '';
    c.miss('G-04');
    expect(c.complaint.breaches.at(-1)).toMatchObject({
      rule: 'G-04',
      escalatedTo: 'general-manager',
    });
    doing(c, 'goOn');
    expect(c.complaint.status).toBe('proposed');
    expect(c.complaint.remarks.at(-1)).toMatchObject({ about: 'went-on-without-account' });
    expect(wantedDisposals(c.complaint)).toMatchObject([{ approvedAs: 'general-manager' }]);
    expect(refused(() => deeds.goOn(c))).toBe('CP-06 wrong-state');
    const late = { disposalId: id, answer: 'refused', why: 'customer-ended' } as const;
    c.does(kefu, (it, on) => domain.hearAccount(it, late, on));
    expect(c.complaint.status).toBe('proposed');
  });

  it('G-04 what was answered is not gone on without', () => {
    const c = doing(waiting(), 'accountRefuses');
    expect(refused(() => deeds.goOn(c))).toBe('G-04 account-not-awaited');
  });

  it('G-04 reserved while it is investigated anew, it is granted with the next approval', () => {
    const c = doing(waiting(), 'assign', 'accountReserves');
    expect(c.complaint.status).toBe('assigned');
    doing(c, 'signFor', 'investigate', 'approve');
    expect(c.complaint.status).toBe('proposed');
  });
});

describe('G-04 what is reserved is given back or settled', () => {
  it.each([
    ['rejected', () => doing(waiting(), 'reject'), 'proposal-rejected'],
    ['replaced', () => doing(waiting(), 'proposeFree'), 'proposal-dropped'],
    [
      'refused by the customer',
      () => doing(waiting(), 'accountReserves', 'present', 'refuse'),
      'customer-refused',
    ],
    [
      'called off',
      () => doing(waiting(), 'accountReserves', 'present', 'accept', 'notDone'),
      'proposal-dropped',
    ],
    ['withdrawn', () => doing(waiting(), 'withdraw'), 'complaint-withdrawn'],
    ['voided', () => doing(waiting(), 'accountReserves', 'void'), 'complaint-voided'],
  ])('G-04 when the proposal is %s', (_how, made, because) => {
    expect(standing(made())).toEqual([['released', because, '300.00']]);
  });

  it('G-04 is not given back by an answer that comes when it has fallen', () => {
    const c = doing(waiting(), 'proposeFree');
    const id = c.complaint.proposals[0]?.disposals?.[0]?.id ?? '';
    c.does(kefu, (it, on) => domain.hearAccount(it, { disposalId: id, answer: 'reserved' }, on));
    expect(c.complaint.status).toBe('proposed');
    expect(standing(c)).toEqual([['released', 'proposal-dropped', '300.00']]);
  });

  it('G-04 what was carried out stays settled, though the customer is not content', () => {
    const goods = { kind: 'parts', cost: '300.00' } as const;
    const c = doing(proposed(goods), 'approve', 'accountReserves', 'present', 'accept');
    doing(c, 'carryOut', 'tellResult', 'discontent', 'proposeFree');
    expect(standing(c)).toEqual([['settled', '', '300.00']]);
    expect(c.complaint.proposals.map(({ status }) => status)).toEqual(['accepted', 'approved']);
    doing(c, 'withdraw');
    expect(standing(c)).toEqual([['settled', '', '300.00']]);
  });

  it('G-04 the case limit counts what was given before', () => {
    const parts = (cost: string) => ({ kind: 'parts', cost }) as const;
    const c = doing(proposed(parts('3000.00')), 'approve', 'accountReserves', 'present', 'accept');
    doing(c, 'carryOut', 'tellResult', 'discontent');
    c.does(handler, (one, on) => domain.propose(one, [parts('2000.01')], undefined, on));
    expect(c.complaint.approvalBy).toBe('general-manager');
    expect(refused(() => deeds.approve(c))).toBe('G-04 beyond-authority');
  });
});

describe('CP-06 what a remedy may cost', () => {
  it.each([
    ['replacement', '0.00', 'CP-06 cost-needed'],
    ['explanation', '0.01', 'CP-06 costs-nothing'],
    ['compensation', '1000000.01', 'CP-06 absurd-cost'],
  ] as const)('%s for %s', (kind, cost, refusal) => {
    expect(refused(() => proposed({ kind, cost }))).toBe(refusal);
  });

  it('CP-06 nobody without the right approves', () => {
    const c = proposed(paid('300.00'));
    expect(refused(() => domain.approveProposal(c.complaint, c.as(agent)))).toBe(
      'G-04 beyond-authority',
    );
  });

  it('G-04 the account has an hour, in which the complaint is not forgotten', () => {
    const c = waiting();
    expect(c.running.has('CP-13')).toBe(true);
    expect(c.due('G-04')).toBe(c.after(hours(1)).now);
  });
});
