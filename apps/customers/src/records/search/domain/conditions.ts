import { Converter } from 'opencc-js';
import {
  normalisePhone,
  numberFor,
  paperKey,
  phoneKey,
  readIdNumber,
  serialKey,
  withOneDot,
} from '../../identity/index.js';
import { periodsBetween } from './periods.js';

/**
 * One way in which a customer may meet a condition: they have all these terms, and what they only narrow
 * down holds too. The view `customer_findable` says which terms a customer has.
 */
export interface Way {
  readonly terms: readonly string[];
  readonly check?: { readonly of: Checked; readonly value: string };
}

export type Checked = 'name' | 'phone' | 'phone-end' | Beginning;

/** Met in any of these ways; without one, nobody meets it. */
export type Condition = readonly Way[];

const fromTo = (least: number, most: number): number[] =>
  Array.from({ length: most - least + 1 }, (_, at) => least + at);

/** Which beginnings of a word are terms; a longer one narrows down and is checked. */
const beginnings = {
  pinyin: { letter: 'y', lengths: fromTo(1, 6) },
  initials: { letter: 'z', lengths: fromTo(1, 4) },
  serial: { letter: 's', lengths: fromTo(4, 12) },
  plate: { letter: 'p', lengths: fromTo(2, 7) },
  contract: { letter: 'k', lengths: fromTo(4, 12) },
} as const;
export type Beginning = keyof typeof beginnings;

/** Few are named by such a term, whatever else is asked: a number, a code, the end of a phone. */
const sharp = /^[eimnot]:/u;
export const isSharp = (condition: Condition): boolean =>
  condition.every(({ terms }) => terms.some((term) => sharp.test(term)));

const nothing: Condition = [];
const one = (letter: string, value: string): Condition => [{ terms: [`${letter}:${value}`] }];

/** Of fewer letters than the shortest beginning, the whole word only. */
const begins = (of: Beginning, word: string): Condition => {
  if (word === '') return nothing;
  const { letter, lengths } = beginnings[of];
  const letters = Array.from(word);
  const fitting = lengths.filter((length) => length <= letters.length).at(-1) ?? letters.length;
  const term = `${letter}:${letters.slice(0, fitting).join('')}`;
  return [{ terms: [term], ...(fitting < letters.length ? { check: { of, value: word } } : {}) }];
};

/** What a name is compared by: without case, width, and the signs between its parts. */
export const nameKey = (text: string): string =>
  withOneDot(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·.,'’\-&/()《》“”+、#]/gu, '');

/** Its own types refer to files without their ending, which TypeScript does not find. */
const converterOf = Converter as unknown as (of: {
  readonly from: string;
  readonly to: string;
}) => (text: string) => string;

/** From simplified letters; its dictionary takes 20 MB, so that the others begin with what it says. */
const traditional = converterOf({ from: 'cn', to: 't' });
const variants = ['hk', 'tw'].map((to) => converterOf({ from: 't', to }));

/** A name was filed in the letters of its own papers, which whoever looks for it need not use. */
const letterings = [
  converterOf({ from: 't', to: 'cn' }),
  traditional,
  ...variants.map((convert) => (text: string) => convert(traditional(text))),
];

const inAnyLettering = (text: string): string[] => [
  ...new Set([text, ...letterings.map((convert) => convert(text))]),
];

/** In simplified letters, or in the traditional ones of the mainland's books, Hong Kong or Taiwan. */
const byName = (text: string): Condition => inAnyLettering(nameKey(text)).flatMap(byLetters);

const byLetters = (key: string): Condition => {
  const letters = Array.from(key);
  const value = letters.join('');
  if (letters.length < 2) return value === '' ? nothing : one('c', value);
  const terms = letters.slice(1).map((letter, at) => `c:${letters[at] ?? ''}${letter}`);
  return [{ terms, ...(letters.length > 2 ? { check: { of: 'name', value } } : {}) }];
};

const isLatin = (text: string): boolean => /^[a-z0-9]+$/u.test(text);

/** A part of the name, or the beginning of its pinyin or of the initials of that. */
const byNameOrSound = (text: string): Condition => {
  const key = nameKey(text);
  if (!isLatin(key)) return byName(text);
  return [...begins('initials', key), ...begins('pinyin', key), ...byName(text)];
};

/** A whole number, or how one ends. Every mask shows the last four digits; more is not for everybody. */
const byPhone = (text: string, seesPhones: boolean): Condition => {
  const whole = normalisePhone(text);
  const value = whole ? phoneKey(whole) : text.replace(/\D/gu, '');
  if (value.length < 4 || (!whole && value.length > 4 && !seesPhones)) return nothing;
  const terms = [`t:${value.slice(-4)}`];
  if (whole) return [{ terms, check: { of: 'phone', value } }];
  return [{ terms, ...(value.length > 4 ? { check: { of: 'phone-end', value } } : {}) }];
};

const byNumber = (text: string): Condition => {
  const number = text.trim().toUpperCase();
  return one('n', /^\d{1,9}$/u.test(number) ? numberFor(Number(number)) : number);
};

/** A condition for each key that a customer is found by (CU-06). */
export const by = {
  number: byNumber,
  name: byNameOrSound,
  partOfName: byName,
  initials: (text: string) => begins('initials', text.toLowerCase()),
  pinyin: (text: string) => begins('pinyin', text.toLowerCase()),
  phone: byPhone,
  /** Exact: parts of it would tell what is masked (G-05). */
  idNumber: (text: string) => one('i', readIdNumber(text)?.idNumber ?? paperKey(text)),
  organisationCode: (text: string) => one('o', paperKey(text)),
  serial: (text: string) => begins('serial', serialKey(text)),
  plate: (text: string) => begins('plate', serialKey(text)),
  contractNumber: (text: string) => begins('contract', serialKey(text)),
  warrantyEnd: (from: string | undefined, to: string | undefined): Condition =>
    periodsBetween(from, to).map((period) => ({ terms: [`w:${period}`] })),
  anyRegion: (codes: readonly string[]): Condition =>
    codes.map((code) => ({ terms: [`r:${code}`] })),
  /** Exact: what another system calls the customer. */
  externalRef: (text: string) => one('e', text.normalize('NFC').trim()),
  mergedInto: (id: string) => one('m', id.toLowerCase()),
  stage: (stage: string) => one('g', stage),
  tier: (tier: string) => one('l', tier),
  kind: (kind: string) => one('q', kind),
  contractKind: (kind: string) => one('x', kind),
  tag: (tag: string) => one('a', tag),
} as const;
