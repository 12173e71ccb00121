import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  classify,
  confirmProposal,
  countedFrom,
  dropProposal,
  firstLoyalty,
  loyaltyLimits,
  proposeTier,
  reclassify,
  tierProposalTransitions,
  tierThatFollows,
  withdrawProposal,
  type Figures,
  type TierProposalStatus,
} from './index.js';

const handbook = handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } });
const limits = loyaltyLimits(handbook);
const TODAY = '2026-11-25';
const figures = (more: Partial<Figures> = {}): Figures => ({
  firstOrderOn: '2024-01-10',
  lastOrderOn: '2026-11-01',
  orders: 5,
  ordersWithin: 1,
  valueWithin: '100.00',
  oldestWithinOn: '2026-11-01',
  ...more,
});

describe('CU-12 the class', () => {
  it.each([
    ['new', { firstOrderOn: '2026-08-25' }],
    // who is new is new, however much they ordered
    ['new', { firstOrderOn: '2026-11-01', ordersWithin: 9 }],
    ['steady', { firstOrderOn: '2026-08-24' }],
    ['loyal', { ordersWithin: 3 }],
    ['steady', { ordersWithin: 2 }],
    ['loyal', { valueWithin: '50000.00' }],
    ['steady', { valueWithin: '49999.99' }],
    ['steady', { lastOrderOn: '2026-05-25' }],
    ['at-risk', { lastOrderOn: '2026-05-24' }],
    // recency goes before frequency
    ['at-risk', { lastOrderOn: '2026-05-24', ordersWithin: 9 }],
    ['at-risk', { lastOrderOn: '2025-05-25' }],
    ['lapsed', { lastOrderOn: '2025-05-24' }],
  ] as const)('CU-12 is %s with %j', (loyaltyClass, more) => {
    expect(classify(figures(more), limits, TODAY).loyaltyClass).toBe(loyaltyClass);
  });

  it('CU-12 says which figure led to it, and what was asked before', () => {
    const { steps } = classify(figures({ lastOrderOn: '2026-05-24' }), limits, TODAY);
    expect(steps).toEqual([
      { leadsTo: 'new', figure: 'firstOrderOn', value: '2024-01-10', limit: 'P3M', holds: false },
      {
        leadsTo: 'lapsed',
        figure: 'lastOrderOn',
        value: '2026-05-24',
        limit: 'P18M',
        holds: false,
      },
      { leadsTo: 'at-risk', figure: 'lastOrderOn', value: '2026-05-24', limit: 'P6M', holds: true },
    ]);
  });

  it('CU-12 knows the first day on which time alone may change it', () => {
    expect(classify(figures(), limits, TODAY).nextChangeOn).toBe('2027-05-02');
    const old = figures({ lastOrderOn: '2020-01-01', oldestWithinOn: undefined });
    expect(classify(old, limits, TODAY).nextChangeOn).toBeUndefined();
    expect(countedFrom(TODAY, limits)).toBe('2025-11-25');
  });

  it('CU-12 makes an event of a change of class only', () => {
    const world = { limits, today: TODAY };
    const first = firstLoyalty(newId(), figures(), world, newId());
    expect(first.events[0]?.data).toMatchObject({ loyaltyClass: 'steady' });
    const more = reclassify(first.next, figures({ orders: 6, ordersWithin: 2 }), world);
    expect([more.events, more.next.figures?.orders]).toEqual([[], 6]);
    const loyal = reclassify(more.next, figures({ ordersWithin: 3 }), world);
    expect(loyal.events[0]?.data).toMatchObject({ loyaltyClass: 'loyal', before: 'steady' });
    const none = reclassify(loyal.next, undefined, world);
    expect([none.next.loyaltyClass, none.events[0]?.of.name]).toEqual([
      undefined,
      'LoyaltyClassWithdrawnV1',
    ]);
  });
});

describe('CU-12 the tier that follows', () => {
  const by = { loyalTier: 'vip', lapsedTier: 'standard' } as const;
  it.each([
    ['loyal', 'standard', 'vip'],
    ['loyal', 'vip', undefined],
    ['loyal', 'key', undefined],
    ['lapsed', 'key', 'standard'],
    ['lapsed', 'vip', 'standard'],
    ['lapsed', 'standard', undefined],
    ['steady', 'vip', undefined],
    ['new', 'standard', undefined],
    ['at-risk', 'key', undefined],
    [undefined, 'key', undefined],
  ] as const)('CU-12 %s in tier %s: %s', (loyaltyClass, tier, to) => {
    expect(tierThatFollows(loyaltyClass, tier, by)).toBe(to);
  });
});

describe('the life cycle of a tier proposal', () => {
  it('CU-12 is decided once, while it is proposed', () => {
    const context = { now: '2026-11-25T02:00:00.000Z', newId, by: { id: 'manager-1' } };
    const proposed = proposeTier(
      { customerId: newId(), from: 'standard', to: 'vip', loyaltyClass: 'loyal' },
      context,
    ).next;
    const at = (status: TierProposalStatus) => ({ ...proposed, status });
    const faults = faultsOfLifeCycle<TierProposalStatus>({
      transitions: tierProposalTransitions,
      first: ['proposed'],
      ends: ['confirmed', 'dropped', 'withdrawn'],
      table: `
                  proposed   confirmed  dropped  withdrawn
        confirm   confirmed  -          -        -
        drop      dropped    -          -        -
        withdraw  withdrawn  -          -        -`,
      verbs: {
        confirm: (status) => confirmProposal(at(status), undefined, context),
        drop: (status) => dropProposal(at(status), '另有安排', context),
        withdraw: (status) => withdrawProposal(at(status), context),
      },
    });
    expect(faults).toEqual([]);
  });
});
