import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { calculateFees, ratesOf, totalOf, type FeeCode, type Property } from './index.js';

const rates = ratesOf(handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } }));
const home: Property = {
  ...{ use: 'home', area: 100, price: '1000000.00', lift: true, owners: 1 },
};
const feesOf = (more: Partial<Property>): Partial<Record<FeeCode, string>> =>
  Object.fromEntries(
    calculateFees({ ...home, ...more }, rates).map(({ code, amount }) => [code, amount]),
  );

describe('the fees of a property', () => {
  it.each([
    ['home', 89.99, '10000.00'],
    ['home', 90, '10000.00'],
    ['home', 90.01, '20000.00'],
    ['home', 144, '20000.00'],
    ['commercial', 90, '40000.00'],
    ['commercial', 90.01, '40000.00'],
    ['office', 89.99, '40000.00'],
    ['office', 144, '40000.00'],
  ] as const)('CT-12 deed tax of a %s of %s m² at a million is %s', (use, area, fee) => {
    expect(feesOf({ use, area })['deed-tax']).toBe(fee);
  });

  it.each([
    ['home', true, 100, '6500.00'],
    ['home', false, 100, '3500.00'],
    ['commercial', true, 100, '6500.00'],
    ['office', false, 100, '3500.00'],
    ['home', true, 89.37, '5809.05'],
    ['home', false, 89.37, '3127.95'],
  ] as const)('CT-12 maintenance fund of a %s, lift %s, %s m² is %s', (use, lift, area, fee) => {
    expect(feesOf({ use, lift, area })['maintenance-fund']).toBe(fee);
  });

  it.each([
    ['home', 1, '60.00', undefined],
    ['home', 2, '60.00', '10.00'],
    ['home', 3, '60.00', '20.00'],
    ['commercial', 1, undefined, undefined],
    ['office', 3, undefined, undefined],
  ] as const)('CT-12 registration of a %s with %s owners', (use, owners, first, further) => {
    const fees = feesOf({ use, owners });
    expect([fees.registration, fees['further-co-owners']]).toEqual([first, further]);
  });

  it.each([
    ['home', 100, '1000000.00', '300.00'],
    ['home', 89.37, '1.00', '268.11'],
    ['commercial', 100, '1000000.00', '3000.00'],
    ['office', 100, '999999.99', '3000.00'],
  ] as const)('CT-12 transaction of a %s of %s m² at %s is %s', (use, area, price, fee) => {
    expect(feesOf({ use, area, price }).transaction).toBe(fee);
  });

  it.each([
    ['1000000.00', '500.00'],
    ['0.01', '0.00'],
    // half a cent goes up, less goes down
    ['10.00', '0.01'],
    ['9.99', '0.00'],
    ['29.99', '0.01'],
    ['30.00', '0.02'],
    ['999999999999999.99', '500000000000.00'],
  ])('CT-12 stamp duty at %s is %s', (price, fee) => {
    expect(feesOf({ price })['stamp-duty']).toBe(fee);
  });

  it.each([
    ['home', 100, '80.00'],
    ['home', 10_000.01, '80.00'],
    ['commercial', 0.01, '80.00'],
    ['commercial', 99.99, '80.00'],
    ['commercial', 100, '80.00'],
    ['commercial', 100.01, '120.00'],
    ['office', 499.99, '120.00'],
    ['office', 500, '120.00'],
    ['office', 500.01, '200.00'],
    ['commercial', 1_499.99, '200.00'],
    ['commercial', 1_500, '200.00'],
    ['commercial', 1_500.01, '300.00'],
    ['office', 2_999.99, '300.00'],
    ['office', 3_000, '300.00'],
    ['office', 3_000.01, '500.00'],
    ['commercial', 9_999.99, '500.00'],
    ['commercial', 10_000, '500.00'],
    ['commercial', 10_000.01, '800.00'],
    ['office', 1_000_000, '800.00'],
  ] as const)('CT-12 initial registration of a %s of %s m² is %s', (use, area, fee) => {
    expect(feesOf({ use, area })['initial-registration']).toBe(fee);
  });

  it('CT-12 every line shows its basis and rate, and the total is their sum', () => {
    const small = { ...home, area: 90, price: '876543.21', owners: 3 };
    const lines = calculateFees(small, rates);
    expect(lines).toEqual(
      [
        ...[['deed-tax', 'price', '876543.21', '1', 'percent', '8765.43']],
        ...[['maintenance-fund', 'area', '90', '65.00', 'yuan', '5850.00']],
        ...[['registration', 'home', '1', '60.00', 'yuan', '60.00']],
        ...[['further-co-owners', 'co-owner', '2', '10.00', 'yuan', '20.00']],
        ...[['transaction', 'area', '90', '3.00', 'yuan', '270.00']],
        ...[['stamp-duty', 'price', '876543.21', '0.05', 'percent', '438.27']],
        ...[['initial-registration', 'home', '1', '80.00', 'yuan', '80.00']],
      ].map(([code, basis, quantity, rate, unit, amount]) => ({
        ...{ code, basis, quantity, rate, unit, amount },
      })),
    );
    expect(totalOf(lines)).toBe('15483.70');
  });

  it('CT-12 each line is its rate times its basis to the cent, whatever the property', () => {
    const cents = (max: number) => fc.integer({ min: 1, max }).map((cent) => cent / 100);
    const property = fc.record({
      use: fc.constantFrom('home' as const, 'commercial' as const, 'office' as const),
      area: cents(1_200_000),
      price: fc.bigInt(1n, 10n ** 17n - 1n).map((cent) => {
        const digits = cent.toString().padStart(3, '0');
        return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
      }),
      lift: fc.boolean(),
      owners: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(property, (any) => {
        const lines = calculateFees(any, rates);
        for (const { unit, rate, quantity, amount } of lines) {
          const share = new Decimal(quantity).times(rate).div(unit === 'percent' ? 100 : 1);
          expect(new Decimal(amount).minus(share).abs().lte('0.005')).toBe(true);
        }
        expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
      }),
    );
  });
});
