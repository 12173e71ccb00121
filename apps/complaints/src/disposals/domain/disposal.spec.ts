import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  disposalTransitions,
  follow,
  release,
  request,
  settle,
  type Disposal,
  type DisposalStatus,
  type Wanted,
} from './disposal.js';

const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  ...{ id: newId(), complaintId: newId(), customerId: newId(), regionId: 'east' },
  ...{ kind: 'compensation', amount: '300.00', approvedAs: 'manager', approvedBy: 'm-1' },
  ...{ status: 'requested', because: '', ...more },
});
const asked = request(wanted()).next;
const ways: Record<DisposalStatus, Disposal> = {
  requested: asked,
  settled: settle(asked, '300.00').next,
  released: release(asked, 'customer-refused').next,
};

describe('what a complaint asks of a disposal account', () => {
  it('G-04 is asked for, and settled or given back', () => {
    const faults = faultsOfLifeCycle<DisposalStatus>({
      transitions: disposalTransitions,
      first: ['requested'],
      ends: ['settled'],
      rests: ['released'],
      table: `
                 requested settled released
        askAgain requested settled released
        settle   settled   -       settled
        release  released  -       -`,
      verbs: {
        askAgain: (status) =>
          follow(ways[status], { ...wanted(), ...asked, approvedAs: 'general-manager' }),
        settle: (status) => settle(ways[status], '300.00'),
        release: (status) => release(ways[status], 'proposal-dropped'),
      },
    });
    expect(faults).toEqual([]);
  });

  it('G-04 says just what the account waits for, and nothing twice', () => {
    const { id, because: _, status: _s, regionId: _r, complaintId, ...told } = wanted();
    const first = request(wanted({ ...told, id, complaintId }));
    expect(first.events).toMatchObject([{ data: { ...told, caseId: complaintId }, rule: 'G-04' }]);
    const again = follow(first.next, wanted({ ...told, id, complaintId }));
    expect(again.events).toEqual([]);
    const higher = { ...told, id, complaintId, approvedAs: 'general-manager' as const };
    expect(follow(first.next, wanted(higher)).events).toMatchObject([
      { data: { approvedAs: 'general-manager' } },
    ]);
  });

  it('G-04 CU-01 goes with the customer who was merged', () => {
    const survivor = newId();
    const { next, events } = follow(asked, { ...wanted(), ...asked, customerId: survivor });
    expect([next.customerId, events]).toEqual([survivor, []]);
    const gone = { ...wanted(), ...next, status: 'released' as const, because: 'customer-refused' };
    expect(follow(next, gone).events).toMatchObject([
      { data: { customerId: survivor, reason: 'customer-refused' } },
    ]);
  });

  it('G-04 is settled once', () => {
    expect(refused(() => settle(ways.settled, '1.00'))).toBe('G-04 wrong-state');
    expect(follow(ways.settled, wanted({ status: 'released' })).events).toEqual([]);
  });
});
