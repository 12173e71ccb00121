import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addedKeys,
  idNumberCheck,
  keysOf,
  normaliseName,
  organisationCodeCheck,
  readIdNumber,
  readOrganisationCode,
  refuseDuplicate,
  serialKey,
  soundOf,
} from './index.js';

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u')).filter((text) => text.length === length);

describe('names', () => {
  it.each([
    ['  张  三 ', '张 三'],
    ['阿凡提•买买提', '阿凡提·买买提'],
    ['李', '李'],
    ['O’Brien', 'O’Brien'],
    ['北京(示例)有限公司', '北京(示例)有限公司'],
    ['华为（深圳）有限公司', '华为（深圳）有限公司'],
    ['“金色年华”幼儿园：总园', '“金色年华”幼儿园：总园'],
    ['甲、乙；丙，丁【筹】！？', '甲、乙；丙，丁【筹】！？'],
    ['ＡＢＣ－设计＆咨询', 'ＡＢＣ－设计＆咨询'],
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
    ['平安银行', 'payh', 'pinganyinhang'],
    ['重庆银行', 'cqyh', 'chongqingyinhang'],
    ['单县人民医院', 'sxrmyy', 'shanxianrenminyiyuan'],
    ['华为（深圳）有限公司', 'hwszyxgs', 'huaweishenzhenyouxiangongsi'],
  ])('CU-06 finds the organisation %s by %s and by %s', (name, initials, pinyin) => {
    expect(soundOf(name, 'organisation')).toEqual({ initials, pinyin });
  });

  it.each([
    ['张三', 'zs', 'zhangsan'],
    ['曾国强', 'zgq', 'zengguoqiang'],
    ['单伟', 'sw', 'shanwei'],
    ['尉迟恭', 'ycg', 'yuchigong'],
    ['吕布', 'lb', 'lvbu'],
    ['阿凡提·买买提', 'aftmmt', 'afantimaimaiti'],
    ['ABC设计', 'abcsj', 'abcsheji'],
    ['Łukasz Żółć', 'ukaszzoc', 'ukaszzoc'],
  ])('CU-06 finds %s by %s and by %s', (name, initials, pinyin) => {
    expect(soundOf(name, 'person')).toEqual({ initials, pinyin });
  });
});

describe('codes', () => {
  it('reads an ID number with its birthday', () => {
    expect(readIdNumber('11010519491231002x')).toEqual({
      idNumber: '11010519491231002X',
      birthday: '1949-12-31',
    });
  });

  it.each([
    ['110105 19491231 002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
    ['E12345678', 'E12345678'],
    ['ea 1234567', 'EA1234567'],
    ['H12345678', 'H12345678'],
    ['M1234567890', 'M1234567890'],
    ['12345678', '12345678'],
    ['1234567890（B）', '1234567890(B)'],
    ['USA123456789012', 'USA123456789012'],
    ['123456789', '123456789'],
  ])('CU-01 reads %s as the paper %s, and what it read again', (given, kept) => {
    expect(readIdNumber(given)?.idNumber).toBe(kept);
    expect(readIdNumber(kept)?.idNumber).toBe(kept);
  });

  it.each([
    '110105491331002',
    '1101054912310',
    '张三',
    'ABCDEFGH',
    '11010519491231002',
    '+8613',
    '',
  ])('CU-01 reads no paper of %j', (given) => {
    expect(readIdNumber(given)).toBeUndefined();
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
