import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { listOf, optional, Phone } from './index.js';
import { phoneKey, readPhone } from './phones.js';

describe('CU-01 a phone', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['+86 138-1234-5678', '13812345678'],
    ['0086 13812345678', '13812345678'],
    ['8613812345678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['(0571)88888888', '057188888888'],
    ['（0571）88888888', '057188888888'],
    ['（０５７１）８８８８－８８８８', '057188888888'],
    ['0571-88888888 转 801', '057188888888-801'],
    ['（0571）88888888转801', '057188888888-801'],
    ['0571-88888888分机801', '057188888888-801'],
    ['0571 8888 8888 ext. 12', '057188888888-12'],
    ['010-88886666-8001', '01088886666-8001'],
    ['+86 (0)571 88888888', '057188888888'],
    ['+86 0571 88888888', '057188888888'],
    ['+86 10 8888 6666', '01088886666'],
    ['400-888-6666', '4008886666'],
    ['400-888-6666转2', '4008886666-2'],
    ['+852 2123 4567', '+85221234567'],
    ['00852-21234567', '+85221234567'],
    ['+853 6612 3456', '+85366123456'],
    ['+886 2 2345 6789', '+886223456789'],
    ['+886 (0)912 345 678', '+886912345678'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['0044 (0) 20 7946 0958', '+442079460958'],
    ['+1 (415) 555-0132', '+14155550132'],
    ['+81-3-1234-5678 #22', '+81312345678-22'],
  ])('CU-01 %s is kept as %s', (given, kept) => {
    expect(readPhone(given)).toBe(kept);
    expect(readPhone(kept)).toBe(kept);
  });

  it.each([
    ...['', ' ', '0-----', '-----', '00000000000', '+', '()', '88888888', '12345678901'],
    ...['1381234567', '138123456789', '+86', '+8613', '+86 138', '+999 1234567', '110', 'abc'],
    ...[
      '13812345678 转 8',
      '0571-8888',
      '0571888888888888',
      '+852',
      '电话13812345678',
      '1381234567８9x',
    ],
  ])('CU-01 %j is none', (given) => {
    expect(readPhone(given)).toBeUndefined();
  });

  it('CU-01 is read as what it was kept as, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9()（） \-转#x]{0,24}$/u)),
        (given) => {
          const phone = readPhone(given);
          if (phone === undefined) return;
          expect(readPhone(phone)).toBe(phone);
          expect(phoneKey(phone)).not.toContain('-');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('CU-01 is one field in every request, alone and in a list', () => {
    class Asked {
      @Phone(optional) phone?: string;
      @Phone(listOf({ max: 3 }, optional)) phones?: string[];
    }
    const read = (given: object) => plainToInstance(Asked, given);
    const asked = read({ phone: '（0571）88888888', phones: ['+86 138 1234 5678'] });
    expect(asked).toEqual({ phone: '057188888888', phones: ['13812345678'] });
    const faults = validateSync(read({ phone: '0-----', phones: ['13812345678', 7] }));
    expect(faults.map(({ constraints }) => Object.keys(constraints ?? {}))).toEqual([
      ['not-a-phone'],
      ['not-a-phone'],
    ]);
    expect(validateSync(read({}))).toEqual([]);
  });
});
