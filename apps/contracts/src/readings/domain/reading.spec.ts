import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import fc from 'fast-check';
import {
  checkReading,
  correctReading,
  isOff,
  readAgain,
  readingTransitions,
  takeReading,
  usedSince,
  voidReading,
  type Before,
  type ReadAgain,
  type Reading,
  type ReadingContext,
  type ReadingStatus,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const on = (id = 'technician-1'): ReadingContext => ({
  ...{ now: '2026-11-23T02:00:00.000Z', handbook, newId: () => 'reading-1' },
  by: { id, kind: 'person', roles: ['technician'], regions: ['*'] },
});
const told = {
  ...{ number: 'RD00000001', customerId: 'customer-1', regionId: 'east', assetId: 'meter-1' },
  ...{ readOn: '2026-11-23', value: '1100' },
};
const before: Before = {
  ...{ value: '1000', readOn: '2026-10-23', quantities: ['100', '100', '100'] },
};
const take = (value: string, more: object = {}, last: Before = before) =>
  takeReading({ ...told, value, ...more }, last, on());
const correction = { value: '1090', reason: '录错', isLast: true };
const wrong = { reason: '录错', isLast: true };
const again = (value: string, readOn?: string): ReadAgain => ({ value, readOn, isLast: true });
const read = take('1100').next;
const doubtful = take('1131').next;
const checked = checkReading(read, on('clerk-1')).next;
const inState: Record<ReadingStatus, Reading> = {
  ...{ read, doubtful, checked, voided: voidReading(read, wrong, on()).next },
};

describe('a reading', () => {
  it('CT-17 is billed when it was checked, and checked when it is no more in doubt', () => {
    expect(
      faultsOfLifeCycle<ReadingStatus>({
        ...{ transitions: readingTransitions, first: ['read', 'doubtful'], rests: ['checked'] },
        ends: ['voided'],
        table: `
                  doubtful  read     checked   voided
        readAgain read      -        -         -
        check     -         checked  -         -
        correct   -         -        read      -
        void      voided    voided   voided    -`,
        verbs: {
          readAgain: (s) => readAgain(inState[s], { value: '1131', isLast: true }, on()),
          check: (s) => checkReading(inState[s], on('clerk-1')),
          correct: (s) => correctReading(inState[s], correction, on('manager-1')),
          void: (s) => voidReading(inState[s], wrong, on()),
        },
      }),
    ).toEqual([]);
  });

  it.each([
    ['1130', 'read'],
    ['1130.001', 'doubtful'],
    ['1070', 'read'],
    ['1069.999', 'doubtful'],
    ['1000', 'doubtful'],
    ['1100', 'read'],
  ] as const)('CT-17 at a mean use of 100, a reading of %s after 1000 is %s', (value, status) => {
    expect(take(value).next.status).toBe(status);
  });

  it.each([
    [['1', '1', '1', '300', '300', '300'], '390', false],
    [['1', '1', '1', '300', '300', '300'], '390.001', true],
    [['100', '200'], '195', false],
    [['100', '200'], '195.001', true],
    [[], '999999', false],
    [['0', '0', '0'], '0', false],
    [['0', '0', '0'], '0.001', true],
    // a mean without an end: 100 / 3 and 30 % of it more
    [['33', '33', '34'], '43.333', false],
    [['33', '33', '34'], '43.334', true],
  ])('CT-17 after a use of %j a use of %s is off: %s', (quantities, quantity, off) => {
    expect(isOff(quantity, quantities, 30)).toBe(off);
  });

  it('CT-17 below the last one it is refused, unless the meter was changed', () => {
    expect(refused(() => take('999.999'))).toBe('CT-17 below-the-last');
    const meterChange = { reason: '表停走', oldFinal: '1050', newInitial: '0' };
    expect(take('50', { meterChange }).next).toMatchObject({ status: 'read', quantity: '100' });
    for (const wrong of [{ oldFinal: '999' }, { newInitial: '51' }]) {
      const bad = { meterChange: { ...meterChange, ...wrong } };
      expect(refused(() => take('50', bad))).toBe('CT-17 below-the-last');
    }
    expect(refused(() => take('50', { meterChange }, { quantities: [] }))).toBe(
      'CT-17 no-meter-to-change',
    );
  });

  it('CT-17 the first one of a meter has no use, and nothing to be compared with', () => {
    expect(take('77', {}, { quantities: [] }).next).toMatchObject({
      ...{ status: 'read', quantity: '0' },
    });
  });

  it.each([
    ['2026-11-24', 'in-the-future'],
    ['2026-10-23', 'not-after-the-last'],
    ['2026-10-22', 'not-after-the-last'],
  ])('CT-17 is not taken on %s', (readOn, code) => {
    expect(refused(() => take('1100', { readOn }))).toBe(`CT-17 ${code}`);
  });

  it('CT-17 read again, the second value counts and the first stays on record', () => {
    expect(take('1131').events).toMatchObject([{}, { data: { mean: '100', quantity: '131' } }]);
    const second = readAgain(doubtful, again('1090'), on('technician-2')).next;
    expect(second).toMatchObject({
      ...{ value: '1090', quantity: '90', takenBy: 'technician-2' },
      former: [{ value: '1131', quantity: '131', by: 'technician-1' }],
    });
    expect(refused(() => readAgain(doubtful, again('999'), on()))).toBe('CT-17 below-the-last');
  });

  it('CT-17 what is read again counts from the day on which it was, and nothing counted before', () => {
    const after = { ...on(), now: '2026-12-02T02:00:00.000Z' };
    const second = readAgain(doubtful, again('1090', '2026-12-01'), after).next;
    expect([second.readOn, second.former[0]?.readOn]).toEqual(['2026-12-01', '2026-11-23']);
    expect(readAgain(doubtful, again('1090'), after).next.readOn).toBe('2026-12-02');
    const no = (told: ReadAgain) => refused(() => readAgain(doubtful, told, after));
    expect(no(again('1090', '2026-12-03'))).toBe('CT-17 in-the-future');
    expect(no(again('1090', '2026-11-22'))).toBe('CT-17 before-the-first');
    expect(no({ ...again('1090'), isLast: false })).toBe('CT-17 later-readings');
    const inDoubt = { ...before, doubtful: true };
    expect(refused(() => take('1100', {}, inDoubt))).toBe('CT-17 last-is-doubtful');
  });

  it('CT-17 corrected, it is checked anew by somebody else, and what was read stays on record', () => {
    const { next, events } = correctReading(checked, correction, on('manager-1'));
    expect(next).toMatchObject({
      ...{ status: 'read', value: '1090', quantity: '90', takenBy: 'manager-1' },
      ...{ former: [{ value: '1100', quantity: '100' }], checkedBy: undefined },
    });
    expect(events).toMatchObject([{ data: { quantity: '90', before: '100' } }]);
    expect(refused(() => checkReading(next, on('manager-1')))).toBe('CT-17 own-reading');
    const below = { ...correction, value: '999.999' };
    expect(refused(() => correctReading(checked, below, on()))).toBe('CT-17 below-the-last');
    const early = { ...correction, isLast: false };
    expect(refused(() => correctReading(checked, early, on()))).toBe('CT-17 later-readings');
  });

  it('CT-17 nobody checks their own reading, and the last one is voided first', () => {
    expect(refused(() => checkReading(read, on()))).toBe('CT-17 own-reading');
    expect(refused(() => voidReading(read, { ...wrong, isLast: false }, on()))).toBe(
      'CT-17 later-readings',
    );
  });

  it('CT-17 no use is lost or made up, whatever the readings and changes of the meter', () => {
    const value = fc.integer({ min: 0, max: 10 ** 9 });
    const thousandths = (one: number) => (one / 1_000).toFixed(3);
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 8 }), (uses) => {
        let meter = 0;
        let used = 0;
        for (const use of uses) {
          const next = meter + use;
          used += Math.round(
            Number(usedSince(thousandths(meter), thousandths(next), undefined)) * 1_000,
          );
          meter = next;
        }
        expect(used).toBe(uses.reduce((sum, one) => sum + one, 0));
      }),
    );
  });
});
