import { describe, expect, it } from '@jest/globals';
import { plusDays } from '@kefu/kernel';
import fc from 'fast-check';
import { by, isSharp, nameKey, periodsBetween, readWords, type Sight } from './index.js';

const termsOf = (condition: ReturnType<typeof by.name>): string[] =>
  condition.map(({ terms, check }) => terms.join('&') + (check ? ` ${check.of}` : ''));

describe('what a key is looked for by', () => {
  it.each([
    ['a Chinese letter', by.name('张'), ['c:张', 'c:張']],
    ['two of them, exactly', by.name('王三'), ['c:王三']],
    ['more, and the whole checked', by.name('三 山·公'), ['c:三山&c:山公 name']],
    ['initials and pinyin', by.name('ZS'), ['z:zs', 'y:zs', 'c:zs']],
    [
      'a long pinyin',
      by.name('zhangsan'),
      ['z:zhan initials', 'y:zhangs pinyin', 'c:zh&c:ha&c:an&c:ng&c:gs&c:sa&c:an name'],
    ],
    ['a number', by.number('42'), ['n:C000042']],
    ['a whole phone', by.phone('+86 139 1234 5678', false), ['t:5678 phone']],
    ['the end of a phone', by.phone('345678', true), ['t:5678 phone-end']],
    ['an ID number', by.idNumber('11010519491231002x'), ['i:11010519491231002X']],
    ['a serial', by.serial('lsv-ab 00012'), ['s:LSVAB00012']],
    ['a long serial', by.serial('LSVAB20K00000017'), ['s:LSVAB20K0000 serial']],
    ['a plate', by.plate('粤b·123'), ['p:粤B123']],
    ['a plate without its province', by.plate('B12345'), ['p:B12345']],
  ])('CU-06 looks for %s', (_what, condition, terms) => {
    expect(termsOf(condition)).toEqual(terms);
  });

  it('CU-06 finds a name in simplified and in traditional letters by either', () => {
    expect(termsOf(by.name('张学友'))).toEqual(['c:张学&c:学友 name', 'c:張學&c:學友 name']);
    expect(termsOf(by.name('張學友'))).toEqual(['c:張學&c:學友 name', 'c:张学&c:学友 name']);
    expect(termsOf(by.name('阿凡提•买'))).toEqual(termsOf(by.name('阿凡提·买')));
  });

  it('CU-06 finds nobody by what has no letter or digit', () => {
    expect([by.name('·'), by.serial('--')]).toEqual([[], []]);
    expect(nameKey('%')).toBe('%');
  });

  it('G-05 finds nobody by five to ten digits of a phone that is masked', () => {
    expect(by.phone('45678', false)).toEqual([]);
    expect(termsOf(by.phone('5678', false))).toEqual(['t:5678']);
  });

  it('CU-06 tells what few are named by', () => {
    expect(isSharp(by.phone('5678', true))).toBe(true);
    expect([by.name('zs'), by.tag('x'), by.serial('LSVA')].map(isSharp)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the one box', () => {
  const words = (text: string, phone = true, idNumber: Sight['idNumber'] = 'clear') =>
    readWords(text, { phone, idNumber }).map(termsOf);

  it.each([
    ['张三', ['c:张三']],
    ['5678', ['t:5678', 'n:C005678', 'i:5678', 'o:5678', 's:5678', 'k:5678']],
    ['139 1234 5678', ['t:5678 phone']],
    ['粤B12345', ['c:粤b&c:b1&c:12&c:23&c:34&c:45 name', 'p:粤B12345']],
    ['zs', ['z:zs', 'y:zs', 'n:ZS', 's:ZS', 'p:ZS', 'k:ZS']],
    ['zhang san', ['y:zhangs pinyin']],
  ])('CU-06 reads %s', (text, some) => {
    const read = words(text);
    expect(read).toHaveLength(1);
    expect(read[0]).toEqual(expect.arrayContaining(some));
  });

  it('CU-06 asks of several words that each match', () => {
    expect(words('张三 5678  KF-350')).toHaveLength(3);
    expect(words('  ')).toEqual([]);
    expect(words(Array.from({ length: 50 }, (_, at) => `张${at}`).join(' '))).toHaveLength(8);
  });

  it('G-05 looks for ID numbers that are masked by the whole alone, or not at all', () => {
    const whole = '110105 19491231002x'.replace(' ', '');
    const found = (text: string, sight: Sight['idNumber']) =>
      words(text, true, sight)
        .flat()
        .filter((way) => way.startsWith('i:'));
    expect(found('1101', 'clear')).toHaveLength(1);
    expect(found('1101', 'counted')).toEqual([]);
    expect(found(whole, 'counted')).toEqual(['i:11010519491231002X']);
    expect(found(whole, 'never')).toEqual([]);
  });

  it('G-05 does not look among phones for five digits of one that is masked', () => {
    expect(
      words('45678', false)
        .flat()
        .some((way) => way.startsWith('t:')),
    ).toBe(false);
  });
});

describe('periods', () => {
  it('make up a range with as few as there are', () => {
    expect(periodsBetween('2025-12-31', '2027-01-31')).toEqual(['2025-12-31', '2026', '2027-01']);
    expect(periodsBetween('2020-01-01', '2029-12-31')).toEqual(['202']);
    expect(periodsBetween('2026-02-28', '2026-02-28')).toEqual(['2026-02-28']);
    expect(periodsBetween('2026-02-01', '2026-02-28')).toEqual(['2026-02']);
    expect(periodsBetween('2024-02-01', '2024-02-28')).toHaveLength(28);
    expect(periodsBetween('2026-02-02', '2026-02-01')).toEqual([]);
    expect(periodsBetween(undefined, '2099-12-31').at(-1)).toBe('20');
  });

  it('hold every day of the range, and no other', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => plusDays('1950-01-01', days));
    fc.assert(
      fc.property(day, day, day, (one, other, asked) => {
        const [from = one, to = other] = [one, other].sort();
        const inside = periodsBetween(from, to).some((period) => asked.startsWith(period));
        expect(inside).toBe(asked >= from && asked <= to);
      }),
    );
  });
});
