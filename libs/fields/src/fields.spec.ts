import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import {
  clearable,
  Day,
  Id,
  Instant,
  Int,
  listOf,
  Moment,
  Month,
  Num,
  optional,
  PaidYuan,
  Part,
  Sought,
  Url,
  Words,
  Yuan,
} from './index.js';

class Inner {
  @Int({ min: 1, max: 9 }) copies!: number;
}

class Whole {
  @Id() id!: string;
  @Words(2, 5, optional) word?: string;
  @Day(clearable) on?: string | null;
  @Instant(optional) at?: string;
  @Moment(optional) from?: string;
  @Words(1, 3, listOf({ min: 1, max: 2, unique: true }, optional)) tags?: string[];
  @Num({ min: 0, decimals: 2 }, optional) points?: number;
  @Sought(2, 5, optional) plate?: string;
  @Part(() => Inner, optional) inner?: Inner;
  @Url(['nats', 'tls'], optional) broker?: string;
}

const id = '019ab3f0-0000-7000-8000-000000000000';
const faultsOf = (given: object): string[] =>
  validateSync(Object.assign(new Whole(), { id, ...given })).map(({ property }) => property);

describe('a field', () => {
  it.each([
    ['nothing but what must be there', {}],
    ['what may be absent', { word: undefined }],
    ['null where a change takes it away', { on: null }],
    ['a word with blanks around it', { word: ' a ' }],
    ['letters that join, and signs', { word: '\u0645\u200c\u06cc' }],
    ['a leap day', { on: '2028-02-29' }],
    ['an instant in UTC with milliseconds', { at: '2026-02-28T10:00:00.000Z' }],
    ['a moment with its zone', { from: '2026-02-28T10:00+08:00' }],
    ['a list within its bounds', { tags: ['a', 'b'] }],
    ['a number with two decimals', { points: 87.25 }],
    ['letters of any script', { plate: '粤·1' }],
    ['an address of a scheme', { broker: 'nats://localhost:4222' }],
    ['several of them', { broker: 'nats://a:1, tls://b:2' }],
    ['a part', { inner: Object.assign(new Inner(), { copies: 2 }) }],
  ])('takes %s', (_what, given) => {
    expect(faultsOf(given)).toEqual([]);
  });

  it.each([
    ['id', { id: 'x' }],
    ['word', { word: null }],
    ['at', { at: null }],
    ['tags', { tags: null }],
    ['points', { points: null }],
    ['inner', { inner: null }],
    ['word', { word: 'x' }],
    ['word', { word: 'longer than five' }],
    ['word', { word: '  ' }],
    ['word', { word: '\u3000\u00a0\u2003' }],
    ['word', { word: '\u200b\u200d\ufeff' }],
    ['word', { word: '\u2800\u2800' }],
    ['word', { word: '\u3164\u115f' }],
    ['word', { word: '\u202e\u2066' }],
    ['word', { word: '\ufe0f\u{e0020}' }],
    ['word', { word: '\t\n' }],
    ['on', { on: '2026-02-30' }],
    ['on', { on: '2026-02-29' }],
    ['on', { on: '2026-13-01' }],
    ['on', { on: '2026-2-1' }],
    ['at', { at: '2026-02-28T10:00:00Z' }],
    ['at', { at: '2026-02-30T10:00:00.000Z' }],
    ['from', { from: '2026-02-28T10:00:00' }],
    ['from', { from: '2026-02-30T10:00:00+08:00' }],
    ['from', { from: '1926-02-28T10:00:00+08:00' }],
    ['from', { from: '2026-02-28T25:00:00+08:00' }],
    ['tags', { tags: [] }],
    ['tags', { tags: ['a', 'b', 'c'] }],
    ['tags', { tags: ['a', 'a'] }],
    ['tags', { tags: ['long'] }],
    ['tags', { tags: 'a' }],
    ['points', { points: 87.255 }],
    ['points', { points: -1 }],
    ['plate', { plate: '--' }],
    ['plate', { plate: '1' }],
    ['broker', { broker: 'http://localhost' }],
    ['broker', { broker: 'localhost:4222' }],
    ['broker', { broker: 'nats://a:1,http://b' }],
    ['inner', { inner: Object.assign(new Inner(), { copies: 0 }) }],
  ])('refuses in %s: %j', (property, given) => {
    expect(faultsOf(given)).toEqual([property]);
  });
});

/** What Unicode calls white space, separator, control, format or ignorable; and three that show nothing. */
const shownAsNothing = /[\p{White_Space}\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800\u{1D159}]/u;

describe('what nobody can read', () => {
  it('is no word, whichever character of Unicode it is', () => {
    const taken: string[] = [];
    let tried = 0;
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const one = String.fromCodePoint(point);
      if (!shownAsNothing.test(one)) continue;
      tried += 1;
      if (faultsOf({ word: one + one }).length === 0) taken.push(point.toString(16));
    }
    expect(taken).toEqual([]);
    expect(tried).toBeGreaterThan(6_000);
  });
});

class Typed {
  @Yuan() left!: string;
  @PaidYuan(3) paid!: string;
  @Month() month!: string;
}

const right = { left: '0.00', paid: '999.99', month: '2026-02' };
const wordsOf = (given: object): unknown[] =>
  validateSync(Object.assign(new Typed(), right, given)).map(
    ({ contexts }) => (contexts?.['matches'] as { en?: string } | undefined)?.en,
  );

describe('what is spelled wrong', () => {
  it('is told how it is spelled', () => {
    expect(wordsOf({})).toEqual([]);
    expect(wordsOf({ left: '100.001' })).toEqual([expect.stringContaining('two decimals')]);
    for (const paid of ['0.00', '1000.00', '-5.00', '5']) {
      expect(wordsOf({ paid })).toEqual([expect.stringContaining('above 0')]);
    }
    expect(wordsOf({ month: '2026-13' })).toEqual([expect.stringContaining('2026-03')]);
  });
});
