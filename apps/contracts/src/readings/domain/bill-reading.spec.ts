import { describe, expect, it } from '@jest/globals';
import { handbookOf, loadProfile, type MeteredRate } from '@kefu/handbook';
import { billOf, type Billable, type BilledUnder, type ReadingContext } from './index.js';

const rate = (from: string, unitPrice: string): MeteredRate => ({
  ...{ contractKind: 'supply', title: { zh: '电费', en: 'Electricity' }, unit: 'kWh' },
  ...{ from, unitPrice },
});
const handbook = handbookOf({
  ...{ name: 'x', title: { zh: '甲', en: 'X' } },
  meteredRates: [
    ...[rate('2024-01-01', '0.5'), rate('2026-03-01', '0.5583')],
    { ...rate('2024-01-01', '999999999'), contractKind: 'gold' },
  ],
});
const context: ReadingContext = {
  ...{ now: '2026-03-02T02:00:00.000Z', handbook, newId: () => 'x' },
  by: { id: 'clerk-1', kind: 'person', roles: ['clerk'], regions: ['*'] },
};
const reading: Billable = {
  ...{ id: 'reading-1', number: 'RD00000001', readOn: '2026-03-02', revision: 0 },
  ...{ value: '2234.5', previousValue: '1000', quantity: '1234.5' },
};
const under: BilledUnder = {
  ...{ id: 'contract-1', kind: 'supply', status: 'active', byHand: [] },
  ...{ customerId: 'customer-1', regionId: 'east', startsOn: '2024-02-29' },
};
const bill = (more: Partial<Billable> = {}, of: Partial<BilledUnder> = {}) =>
  billOf({ ...reading, ...more }, { ...under, ...of }, context);

describe('the bill of a reading', () => {
  it('CT-05, CT-17 is quantity × the rate of the day of reading, once for each check', () => {
    expect(bill()).toMatchObject({
      ...{ amount: '689.22', dueOn: '2026-03-17', month: '2026-03', title: '电费' },
      ...{ occasion: 'reading reading-1 0', metered: { before: '1000', after: '2234.5' } },
    });
    expect(bill({ readOn: '2026-02-28' })).toMatchObject({ amount: '617.25' });
    expect(bill({ revision: 1 })).toMatchObject({ occasion: 'reading reading-1 1' });
  });

  it.each([
    ['of the first reading of a meter', { previousValue: undefined }, {}, 'nothing-used'],
    ['of no use', { quantity: '0' }, {}, 'nothing-used'],
    ['of less than half a cent', { quantity: '0.008' }, {}, 'nothing-used'],
    ['of more than anybody pays', {}, { kind: 'gold' }, 'amount-too-large'],
    ['on the day before the contract', { readOn: '2024-02-28' }, {}, 'before-contract'],
    ['under a draft', {}, { status: 'draft' }, 'contract-not-signed'],
    ['under what was withdrawn', {}, { status: 'withdrawn' }, 'contract-not-signed'],
    ['under another kind', {}, { kind: 'rental' }, 'no-rate'],
    ['of what was metered by hand', {}, { byHand: ['电费'] }, 'billed-by-hand'],
    [
      'after the last day of the contract',
      { readOn: '2026-03-02' },
      { status: 'terminated', endedAt: '2026-03-01T16:00:00.000Z' },
      'contract-over',
    ],
  ] as const)('CT-05 there is none %s', (_what, more, of, why) => {
    expect(bill(more, of)).toBe(why);
  });

  it.each([
    ['power-station', 'supply', 'kWh', '689.22'],
    ['power-station', 'high-voltage-supply', 'kWh', '792.67'],
    ['sewage', 'sewage-service', 'm³', '1728.30'],
    ['sewage', 'domestic-sewage', 'm³', '1172.78'],
    ['copier-repair', 'rental', '张', '61.73'],
  ])('CT-05 the profile %s: under a %s 1,234.5 %s are %s', (profile, kind, unit, amount) => {
    const centre = { ...context, handbook: handbookOf(loadProfile(profile)) };
    const came = billOf(reading, { ...under, kind }, centre);
    expect(came).toMatchObject({ amount, metered: { unit } });
  });

  it('CT-05 on the first and the last day of the contract there is one; without a contract none', () => {
    expect(bill({ readOn: '2024-02-29' })).toHaveProperty('amount');
    const over = { status: 'expired', endedAt: '2026-03-01T16:00:00.000Z' } as const;
    expect(bill({ readOn: '2026-03-01' }, over)).toHaveProperty('amount');
    expect(billOf(reading, undefined, context)).toBe('no-contract');
  });
});
