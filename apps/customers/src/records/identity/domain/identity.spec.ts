import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addedKeys,
  idNumberCheck,
  keysOf,
  normaliseName,
  normalisePhone,
  organisationCodeCheck,
  phoneKey,
  readIdNumber,
  readOrganisationCode,
  refuseDuplicate,
  serialKey,
  soundOf,
} from './index.js';

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u')).filter((text) => text.length === length);

describe('phones', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['+86 138-1234-5678', '13812345678'],
    ['0086 13812345678', '13812345678'],
    ['8613812345678', '13812345678'],
    ['138 1234 5678', '13812345678'],
    ['(0755)8888-6666', '075588886666'],
    ['+86 755 8888 6666', '075588886666'],
    ['010-88886666', '01088886666'],
    ['+86 10 8888 6666', '01088886666'],
    ['0755-88886666-801', '075588886666-801'],
    ['0755-88886666 转 801', '075588886666-801'],
    ['400-888-6666', '4008886666'],
    ['+852 9876 5432', '+85298765432'],
    ['00852 98765432', '+85298765432'],
  ])('reads %s as %s', (given, expected) => {
    expect(normalisePhone(given)).toBe(expected);
  });

  it.each([
    '',
    '88886666',
    '1381234567',
    '23812345678',
    '12345678901',
    'abc',
    '+86',
    '+8613',
    '110',
    '138123456789',
  ])('does not read %j', (given) => {
    expect(normalisePhone(given)).toBeUndefined();
  });

  it('reads what it wrote as the same number', () => {
    const any = fc.oneof(
      digits(9).map((rest) => `13${rest}`),
      digits(7).map((rest) => `0755 8${rest} ext 12`),
      digits(8).map((rest) => `+852${rest}`),
    );
    fc.assert(
      fc.property(any, (given) => {
        const phone = normalisePhone(given);
        expect(phone).toBeDefined();
        expect(normalisePhone(phone ?? '')).toBe(phone);
        expect(phoneKey(phone ?? '')).not.toContain('-');
      }),
    );
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const phone = normalisePhone(given);
        expect(phone === undefined || normalisePhone(phone) === phone).toBe(true);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['  张  三 ', '张 三'],
    ['阿凡提•买买提', '阿凡提·买买提'],
    ['李', '李'],
    ['O’Brien', 'O’Brien'],
    ['北京(示例)有限公司', '北京(示例)有限公司'],
  ])('files %j as %j', (given, expected) => {
    expect(normaliseName(given)).toBe(expected);
  });

  it.each(['', ' ', '···', '😀', '李😀', '李\u0007', '<李>', '李=1', '李'.repeat(201)])(
    'does not file %j',
    (given) => {
      expect(normaliseName(given)).toBeUndefined();
    },
  );

  it.each([
    ['张三', 'zs', 'zhangsan'],
    ['曾国强', 'zgq', 'zengguoqiang'],
    ['单伟', 'sw', 'shanwei'],
    ['尉迟恭', 'ycg', 'yuchigong'],
    ['吕布', 'lb', 'lvbu'],
    ['重庆银行', 'cqyx', 'chongqingyinxing'],
    ['阿凡提·买买提', 'aftmmt', 'afantimaimaiti'],
    ['ABC设计', 'abcsj', 'abcsheji'],
    ['Łukasz Żółć', 'ukaszzoc', 'ukaszzoc'],
  ])('CU-06 finds %s by %s and by %s', (name, initials, pinyin) => {
    expect(soundOf(name)).toEqual({ initials, pinyin });
  });
});

describe('codes', () => {
  it('reads an ID number with its birthday', () => {
    expect(readIdNumber('11010519491231002x')).toEqual({
      idNumber: '11010519491231002X',
      birthday: '1949-12-31',
    });
  });

  it('refuses an ID number with any one digit changed', () => {
    fc.assert(
      fc.property(digits(3), fc.nat(16), fc.integer({ min: 1, max: 9 }), (serial, at, by) => {
        const seventeen = `44030519850302${serial}`;
        const right = seventeen + idNumberCheck(seventeen);
        expect(readIdNumber(right)?.birthday).toBe('1985-03-02');
        const other = (Number(right[at]) + by) % 10;
        expect(readIdNumber(right.slice(0, at) + String(other) + right.slice(at + 1))).toBe(
          undefined,
        );
      }),
    );
  });

  it.each(['110105194902290029', '11010519491231002', '', '1101051949123100二X'])(
    'refuses the ID number %j',
    (given) => {
      expect(readIdNumber(given)).toBeUndefined();
    },
  );

  it('reads an organisation code, and refuses one with a wrong check character', () => {
    expect(readOrganisationCode('91350100m000100y43')).toBe('91350100M000100Y43');
    expect(organisationCodeCheck('91350100M000100Y4')).toBe('3');
    expect(readOrganisationCode('91350100M000100Y44')).toBeUndefined();
    expect(readOrganisationCode('91350100I000100Y43')).toBeUndefined();
  });

  it('compares serials and plates without what people leave out', () => {
    expect([serialKey('ab-12 ·x'), serialKey('粤B·12345'), serialKey('--')]).toEqual([
      'AB12X',
      '粤B12345',
      '',
    ]);
  });
});

describe('likely duplicates', () => {
  const candidate = { customerId: 'c', number: 'C000001', regionCode: 'east', same: [] };

  it('CU-01 passes a likely duplicate only with an explicit reason', () => {
    expect(() => {
      refuseDuplicate([candidate], undefined);
    }).toThrow(expect.objectContaining({ code: 'likely-duplicate', rule: 'CU-01' }));
    refuseDuplicate([candidate], '父子共用电话');
    refuseDuplicate([], undefined);
  });

  it('CU-01 looks only for keys that a change adds', () => {
    const before = keysOf({ phones: ['13800000001'] });
    const after = keysOf({ phones: ['13800000001', '13800000002'], idNumber: 'x' });
    expect(addedKeys(before, after)).toEqual([
      { kind: 'phone', value: '13800000002' },
      { kind: 'idNumber', value: 'x' },
    ]);
  });
});
