import type { Dice } from '@kefu/testing/dice';

const deep = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
};

/** Texts that have broken something somewhere: in SQL, HTML, CSV, JSON, UTF-16, paths, templates. */
const texts: readonly string[] = [
  '',
  ' ',
  '\u3000\u200b\u00a0',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud83d',
  '😀'.repeat(50),
  '\u202eevil',
  'é'.normalize('NFD'),
  "' OR 1=1 --",
  '"; DROP TABLE customer; --',
  '<script>alert(1)</script>',
  '=1+1',
  '%00',
  '%',
  '_',
  '\\',
  '../../etc/passwd',
  '${7*7}',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '1e400',
  '99999999999999999999',
  '2026-02-30',
  '2026-02-29T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01',
  '9999-12-31T23:59:59.999Z',
  '0000-00-00',
  '2026-11-28T25:61:00Z',
  '2026-11-28T10:00:00+25:00',
  '00000000-0000-0000-0000-000000000000',
  '019AB3F0-5C00-7000-8000-00000000000G',
  '（）；，。',
  'ﬀ',
  'İ',
  'x'.repeat(5_000),
  '汉'.repeat(100_000),
];

const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0,
  0.1,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER + 2,
  2 ** 31,
  [],
  {},
  [[]],
  [null],
  { length: 5 },
  { toString: 'x' },
  deep(30),
  deep(2_000),
  Array.from({ length: 3_000 }, (_, index) => index),
];

export const hostileText = (dice: Dice): string => dice.one(texts);

export const hostileValue = (dice: Dice): unknown =>
  dice.chance(0.6) ? hostileText(dice) : dice.one(values);
