import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRecords, readSection, type Section } from '../src/figures/index.js';
import { Receivable } from './a-claim.js';
import { day } from './a-day.js';
import { aListener, type Listening } from './a-listener.js';
import { at } from './events-of-others.js';
import { isTheSameToldOtherwise } from './told-otherwise.js';

const next = '2026-11-24';
const noon = at(day, '12:00');
let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-26', '12:00'));
});
afterEach(() => listening.close());

const invoiced = (amount: string, dueOn: string, region = 'east'): Receivable =>
  new Receivable({ region }).planned(noon, amount, dueOn).invoiced(noon, amount, dueOn);

const conformity = ({ figures }: Pick<Section, 'figures'>) =>
  ['billing-errors', 'invoices-made', 'invoices-standing', 'invoice-conformity'].map(
    (name) => figures[name],
  );

describe('CT-14 errors of billing and conformity of invoices', () => {
  it('RP-05, CT-14 an invoice that is withdrawn and made anew is one billing error, and half of what was invoiced conforms', async () => {
    const anew = invoiced('100.00', day)
      .withdrawn(at(day, '13:00'), '100.00')
      .invoiced(at(day, '14:00'), '100.00', day);
    await listening.hear(anew.said);
    const { figures } = await listening.day(day);
    expect(conformity({ figures })).toEqual([
      ...[{ count: 1 }, { count: 2, amount: '200.00' }],
      ...[
        { count: 2, amount: '100.00' },
        { count: 2, share: 0.5 },
      ],
    ]);
    expect(figures['receivables-invoiced']?.amount).toBe('100.00');
    const records = (figure: string) =>
      readRecords(listening.database, listening.days.boundsOf(day), { figure }, undefined, 9);
    const of = { claimId: anew.id, claimNumber: 'R00000001', regionId: 'east' };
    expect(await records('billing-errors')).toMatchObject([{ ...of, at: at(day, '13:00') }]);
    expect(await records('invoices-made')).toMatchObject([
      { ...of, value: 100 },
      { ...of, value: 100 },
    ]);
    expect(await records('invoices-standing')).toMatchObject([
      { ...of, at: noon, value: 0 },
      { ...of, at: at(day, '14:00'), value: 100 },
    ]);
  });

  it.each([
    ['another amount', 'corrected', '90.00', 1],
    ['the amount that it was', 'corrected', '100.00', 0],
    ['what stands', 'stands', '100.00', 0],
    ['what is dropped', 'dropped', '100.00', 0],
  ] as const)(
    'RP-05, CT-14 of a dispute %s is a billing error or none, by when it was settled',
    async (_what, result, amount, errors) => {
      const owed = new Receivable()
        .planned(noon, '100.00', day)
        .disputeEnds(at(next, '09:00'), result, amount);
      await listening.hear(owed.said);
      expect((await listening.day(day)).figures['billing-errors']).toEqual({ count: 0 });
      expect((await listening.day(next)).figures['billing-errors']).toEqual({ count: errors });
    },
  );

  it('RP-05, CT-14 what is corrected twice is two billing errors, an invoice that is withdrawn to be corrected is one, and what is then corrected again another', async () => {
    await listening.hear(
      new Receivable()
        .planned(noon, '100.00', day)
        .disputeEnds(noon, 'corrected', '90.00')
        .disputeEnds(noon, 'corrected', '100.00').said,
      invoiced('80.00', day)
        .withdrawn(noon, '80.00')
        .disputeEnds(noon, 'corrected', '70.00')
        .invoiced(noon, '70.00', day)
        .withdrawn(noon, '70.00')
        .disputeEnds(noon, 'corrected', '60.00')
        .disputeEnds(noon, 'corrected', '70.00')
        .invoiced(noon, '70.00', day).said,
    );
    const { figures } = await listening.day(day);
    expect(conformity({ figures })).toEqual([
      ...[{ count: 5 }, { count: 3, amount: '220.00' }],
      ...[
        { count: 3, amount: '70.00' },
        { count: 3, share: 0.3182 },
      ],
    ]);
  });

  it('RP-05, CT-14 an invoice that is withdrawn next day is an error of that day, and lowers the conformity of its own', async () => {
    const wrong = invoiced('25.00', day).withdrawn(at(next, '09:00'), '25.00');
    await listening.hear(wrong.said.slice(0, 2), invoiced('75.00', day).said);
    expect((await listening.day(day)).figures['invoice-conformity']).toEqual({
      ...{ count: 2, share: 1 },
    });
    await listening.hear(wrong.said.slice(2));
    const late = new Receivable({ region: 'west' }).planned(at(next, '10:00'), '10.00', next);
    await listening.hear(late.invoiced(at(next, '10:00'), '10.00', next).said);
    const [first, second] = [await listening.day(day), await listening.day(next)];
    expect(first.figures['billing-errors']).toEqual({ count: 0 });
    expect(first.figures['invoice-conformity']).toEqual({ count: 2, share: 0.75 });
    expect(second.figures['billing-errors']).toEqual({ count: 1 });
    expect(second.figures['invoice-conformity']).toEqual({ count: 1, share: 1 });
    const west = await listening.day(next, ['west']);
    expect(west.figures['billing-errors']).toEqual({ count: 0 });
    expect((await listening.day('2026-11-25')).figures['invoice-conformity']).toEqual({
      ...{ count: 0, share: null },
    });
  });

  it('RP-05, CT-14 errors and conformity are the same when every event comes twice, backwards, or many at a time', async () => {
    const said = [
      invoiced('100.00', day)
        .withdrawn(at(next, '09:00'), '100.00')
        .disputeEnds(at(next, '10:00'), 'corrected', '80.00')
        .invoiced(at(next, '11:00'), '80.00', next).said,
      invoiced('50.00', day, 'west').said,
    ];
    await listening.hear(...said, ...said);
    await isTheSameToldOtherwise(listening, said, [day, next], 2);
    const [first, second] = [await listening.day(day), await listening.day(next)];
    expect(first.figures['invoice-conformity']).toEqual({ count: 2, share: 0.3333 });
    expect(second.figures['billing-errors']).toEqual({ count: 1 });
    expect(second.figures['invoice-conformity']).toEqual({ count: 1, share: 1 });
  });

  it('RP-05, CT-14 earlier ways did not count errors and conformity: a report of then stays without them', async () => {
    await listening.hear(invoiced('1.00', day).withdrawn(noon, '1.00').said);
    const source = { ...listening.days.boundsOf(day), way: 6 as const };
    const { figures, by } = await readSection(listening.database, source);
    expect(conformity({ figures })).toEqual([undefined, undefined, undefined, undefined]);
    expect(figures['receivables-invoiced']).toEqual({ count: 2, amount: '0.00' });
    expect(by.region.flatMap((one) => conformity(one))).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });
});
