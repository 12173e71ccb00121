import { describe, expect, it } from '@jest/globals';
import { meteredRateOn, unclearRates, type MeteredRate } from './metered-rate.js';

const rate = (from: string, unitPrice: string, more: Partial<MeteredRate> = {}): MeteredRate => ({
  ...{ contractKind: 'supply', title: { zh: '电费', en: 'Electricity' }, unit: 'kWh' },
  ...{ from, unitPrice, ...more },
});
const rates = [
  rate('2026-07-01', '0.60'),
  rate('2026-01-01', '0.55'),
  rate('2027-01-01', '0.65', { through: '2027-12-31' }),
];

describe('rates of what is metered', () => {
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', '0.55'],
    ['2026-06-30', '0.55'],
    ['2026-07-01', '0.60'],
    ['2027-12-31', '0.65'],
    ['2028-01-01', undefined],
  ])('CT-05 on %s a unit costs %s', (day, price) => {
    expect(meteredRateOn(rates, 'supply', day)?.unitPrice).toBe(price);
    expect(meteredRateOn(rates, 'rental', day)).toBeUndefined();
  });

  it('CT-05 two of one day, and one that ends before it begins, are no rates', () => {
    expect(unclearRates(rates)).toEqual([]);
    const faults = unclearRates([
      ...[rate('2026-01-01', '1'), rate('2026-01-01', '2')],
      rate('2026-02-01', '1', { through: '2026-01-31' }),
    ]);
    expect(faults.map(({ place }) => place)).toEqual(['1/from', '2/through']);
  });
});
