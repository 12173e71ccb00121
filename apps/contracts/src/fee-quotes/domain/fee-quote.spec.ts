import { describe, expect, it } from '@jest/globals';
import { handbookOf, type Profile } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  feeQuoteTransitions,
  giveFeeQuote,
  supersede,
  voidQuote,
  type FeeQuote,
  type FeeQuoteContext,
  type FeeQuoteStatus,
} from './index.js';

const centre: Profile = {
  ...{ name: 'x', title: { zh: '甲', en: 'X' } },
  changes: [
    {
      ...{ rule: 'CT-12', parameter: 'deedHome', value: 3, from: '2026-12-31T16:00:00.000Z' },
      ...{ by: 'M-0001', approvedBy: 'M-0002', why: '税率调整' },
    },
  ],
};
const by: Actor = { id: 'sales-1', kind: 'person', roles: ['sales'], regions: ['east'] };
const on = (now: string): FeeQuoteContext => ({
  ...{ now, by, handbook: handbookOf(centre), newId: () => 'quote-1' },
});
const monday = on('2026-11-23T02:00:00.000Z');
const told = {
  ...{ number: 'Q00000001', customerId: 'customer-1', regionId: 'east' },
  property: { use: 'home', area: 120, price: '1000000.00', lift: true, owners: 1 } as const,
};
const given = giveFeeQuote(told, monday).next;
const another = { id: 'quote-2', customerId: 'customer-1' };
const inState: Record<FeeQuoteStatus, FeeQuote> = {
  given,
  superseded: supersede(given, another, monday).next,
  voided: voidQuote(given, '录错面积', monday).next,
};
const deedTax = (quote: FeeQuote) => quote.lines.find(({ code }) => code === 'deed-tax')?.amount;

describe('a fee quote', () => {
  it('CT-12 is superseded or voided, and neither twice', () => {
    expect(
      faultsOfLifeCycle<FeeQuoteStatus>({
        ...{ transitions: feeQuoteTransitions, first: ['given'], rests: ['given'] },
        ends: ['superseded', 'voided'],
        table: `
                    given       superseded  voided
          supersede superseded  -           -
          void      voided      -           -`,
        verbs: {
          supersede: (status) => supersede(inState[status], another, monday),
          void: (status) => voidQuote(inState[status], '录错', monday),
        },
      }),
    ).toEqual([]);
  });

  it('G-06 keeps the rates that it was made with, also when the profile has others since', () => {
    expect([deedTax(given), given.rates.deedHome]).toEqual(['20000.00', 2]);
    const later = on('2027-01-01T02:00:00.000Z');
    expect(deedTax(giveFeeQuote(told, later).next)).toBe('30000.00');
    const ended = voidQuote(given, '录错面积', later).next;
    expect([deedTax(ended), ended.rates, ended.total]).toEqual([
      ...['20000.00', given.rates, given.total],
    ]);
  });

  it.each([
    ['2026-11-23', '20000.00'],
    ['2026-12-31', '20000.00'],
    ['2027-01-01', '30000.00'],
  ])('CT-12, G-06 made with the rates of %s the deed tax is %s', (ratesOn, fee) => {
    expect(deedTax(giveFeeQuote({ ...told, ratesOn }, monday).next)).toBe(fee);
  });

  it.each(['2026-11-22', '2027-11-25', '2100-02-28'])(
    'CT-12 is not made with the rates of %s',
    (ratesOn) => {
      expect(refused(() => giveFeeQuote({ ...told, ratesOn }, monday))).toBe(
        'CT-12 rates-of-another-time',
      );
    },
  );

  it('CT-12 of a property without a price is none', () => {
    const property = { ...told.property, price: '0.00' };
    expect(refused(() => giveFeeQuote({ ...told, property }, monday))).toBe('CT-12 price-needed');
  });

  it('CT-12 says what it comes to, and each ending names who and what took its place', () => {
    const { events } = giveFeeQuote(told, monday);
    expect(events).toMatchObject([{ rule: 'CT-12', data: { total: given.total, givenBy: by.id } }]);
    expect(supersede(given, another, monday).events).toMatchObject([
      { data: { replacedById: 'quote-2', supersededBy: by.id } },
    ]);
    expect(voidQuote(given, '录错', monday).events).toMatchObject([{ data: { voidedBy: by.id } }]);
  });

  it('CT-12 another customer’s quote is not superseded', () => {
    const other = { ...another, customerId: 'customer-2' };
    expect(refused(() => supersede(given, other, monday))).toBe('CT-12 of-another-customer');
  });
});
