import { describe, expect, it } from '@jest/globals';
import type { TimerChange } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import { active, drafted, manager, on, owner, signed } from '../../../test/a-contract.js';
import * as domain from './index.js';

type Contract = domain.Contract;
const announcement = ({ timers = [] }: domain.ContractDecision) =>
  timers.flatMap((timer: TimerChange) =>
    timer.do === 'start' && timer.kind === domain.ANNOUNCE ? timer.at : [],
  );
const announce = (contract: Contract, now: string, works = true) =>
  domain.announceRenewal(contract, works, on(owner, now));
const end = '2027-03-31T16:00:00.000Z';

describe('the renewal of a contract', () => {
  it('CT-09 is announced 60 and 30 days before the end, once each', () => {
    const sixty = announce(active(), '2027-01-29T16:00:00.000Z');
    expect(sixty.events).toMatchObject([{ data: { daysLeft: 60, toldId: owner.id } }]);
    expect(announcement(sixty)).toEqual(['2027-02-28T16:00:00.000Z']);
    expect(announce(sixty.next, '2027-01-30T16:00:00.000Z').events).toEqual([]);
    const thirty = announce(sixty.next, '2027-02-28T16:00:00.000Z');
    expect(thirty.events).toMatchObject([{ data: { daysLeft: 30 } }]);
    expect(announcement(thirty)).toEqual([]);
    expect(announce(thirty.next, '2027-03-20T16:00:00.000Z').events).toEqual([]);
  });

  it('CT-09 of both days that had passed when it was signed the nearest is told, once', () => {
    const late = announce(
      signed({ startsOn: undefined, endsOn: '2026-03-20' }),
      '2026-03-02T02:00:00.000Z',
    );
    expect(late.events).toMatchObject([{ data: { daysLeft: 18 } }]);
    expect(late.next.announced).toEqual([60, 30]);
  });

  it('CT-09 is told the manager where the owner is gone, and nobody where it is renewed or has no end', () => {
    const now = '2027-01-29T16:00:00.000Z';
    expect(announce(active(), now, false).events).toMatchObject([
      { data: { toldRole: 'manager' } },
    ]);
    const renewed = { ...active(), renewal: { id: 'x', signed: true } };
    expect(announce(renewed, now).events).toEqual([]);
    expect(announce(active({ endsOn: undefined }), now).events).toEqual([]);
  });

  it('CT-09 names the old one and starts after it ends', () => {
    const previous = { id: 'old', endsOn: '2027-03-31' };
    const renewal = drafted({ previous, startsOn: undefined, endsOn: '2028-03-31' });
    expect(renewal).toMatchObject({ previousId: 'old', startsOn: '2027-04-01' });
    const terms = { startsOn: '2027-03-31', endsOn: '2028-03-31' };
    expect(refused(() => drafted({ previous, ...terms }))).toBe('CT-09 renewal-overlaps');
    const revise = () =>
      domain.reviseContract(renewal, { title: '甲乙', text: '新', ...terms }, on(owner));
    expect(refused(revise)).toBe('CT-09 renewal-overlaps');
    expect(refused(() => drafted({ previous, startsOn: undefined, endsOn: '2027-03-30' }))).toBe(
      'CT-01 ends-before-it-starts',
    );
  });

  it('CT-09 there is one of each contract, unless it is given up', () => {
    const followed = domain.followedBy(active(), 'new', on(owner)).next;
    expect(refused(() => domain.followedBy(followed, 'another', on(owner)))).toBe(
      'CT-09 renewed-already',
    );
    const free = domain.renewalGivenUp(followed, on(owner)).next;
    expect(domain.followedBy(free, 'another', on(owner)).next.renewal?.id).toBe('another');
    const kept = domain.renewalSigned(followed, on(owner)).next;
    expect(domain.renewalGivenUp(kept, on(owner)).next.renewal).toEqual({
      id: 'new',
      signed: true,
    });
  });

  it('CT-09 is of what was signed and ends, and is not to be terminated', () => {
    const renew = (contract: Contract) =>
      refused(() => domain.followedBy(contract, 'x', on(owner)));
    expect(renew(drafted())).toBe('CT-09 wrong-state');
    expect(renew(active({ endsOn: undefined }))).toBe('CT-09 without-an-end');
    const wish = { lastDay: '2026-06-30', reason: '停用' };
    const asked = domain.askTermination(active(), wish, on(owner)).next;
    const granted = { granted: true, words: '同意' };
    expect(renew(domain.decideTermination(asked, granted, on(manager)).next)).toBe(
      'CT-09 is-terminated',
    );
  });

  it('CT-09 signed in time the old one is renewed on its last day, signed later at once', () => {
    const followed = domain.followedBy(active(), 'new', on(owner)).next;
    const inTime = domain.renewalSigned(followed, on(owner)).next;
    expect(inTime.status).toBe('active');
    expect(domain.endContract(inTime, on(owner, end)).events).toMatchObject([
      { rule: 'CT-09', data: { renewedById: 'new' } },
    ]);
    const expired = domain.endContract(followed, on(owner, end)).next;
    expect(expired.status).toBe('expired');
    expect(domain.renewalSigned(expired, on(owner, end)).next.status).toBe('renewed');
  });
});
