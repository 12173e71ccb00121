import { describe, expect, it } from '@jest/globals';
import { countHistory } from './count-history.js';

async function* bytes(...lines: readonly string[]): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(lines.join('\n')));
}

const rules = [
  { field: 'externalId', column: 'key' },
  { field: 'openedOn', column: 'opened' },
  { field: 'closedOn', column: 'closed', blanks: ['NA'] },
  { field: 'type', column: 'type', blanks: ['NA'] },
  { field: 'area', column: 'area', blanks: ['NA'] },
];

describe('CP-14 figures of a file of complaints', () => {
  it('leave out what cannot be, and count what is missing as missing', async () => {
    const counted = await countHistory(
      bytes(
        'key,opened,closed,type,area',
        '1,2015-06-01,2015-06-03,Noise,Queens',
        '2,2015-06-01,2015-06-04,Noise,NA',
        '3,2015-06-01,NA,Heat,Queens',
        '3,2015-06-01,NA,Heat,Queens',
        '4,2015-06-01,2015-05-31,Heat,Queens',
        '5,2015-02-30,NA,Heat,Queens',
        '6,2999-01-01,NA,Heat,Queens',
        '7,2015-06-01,NA,NA,Queens',
      ),
      rules,
    );
    expect(Object.fromEntries(counted.byType)).toEqual({ Noise: 2, Heat: 1, '': 1 });
    expect(Object.fromEntries(counted.byArea)).toEqual({ Queens: 3, '': 1 });
    expect([...counted.medianDays.values()]).toEqual([2.5]);
    expect(counted.leftOut).toBe(4);
  });
});
