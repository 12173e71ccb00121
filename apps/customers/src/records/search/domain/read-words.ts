import { normalisePhone, phoneKey, readIdNumber } from '../../identity/index.js';
import { by, type Condition } from './conditions.js';

/** More words than anybody types; each is one more condition. */
const MOST_WORDS = 8;

const letters = /^[a-z]+$/iu;

/** What of personal data somebody may search by (G-05). */
export interface Sight {
  /** Phones are clear to them; else a whole one finds, or the last four digits that masks show. */
  readonly phone: boolean;
  /** ID numbers: clear, or searched by the whole with each search counted, or not at all. */
  readonly idNumber: 'clear' | 'counted' | 'never';
}

/** Whole values among what is typed, as they are compared. */
export const wholeIn = (text: string) => {
  const words = wordsIn(text);
  const phones = words.flatMap((word) => normalisePhone(word) ?? []).map(phoneKey);
  const idNumbers = words.flatMap((word) => cardIn(word) ?? []);
  return { phones, idNumbers };
};

/** What is typed into the one box: each word has to match, and says itself what it can be. */
export const readWords = (text: string, sight: Sight): Condition[] =>
  wordsIn(text).map((word) => readWord(word, sight));

/** A phone may be written in parts, and a name in pinyin as well, so those are put together first. */
const wordsIn = (text: string): string[] => {
  const typed = text.normalize('NFKC').trim();
  if (/^[\d\s+().-]+$/u.test(typed) && normalisePhone(typed)) return [typed];
  const words: string[] = [];
  for (const word of typed.split(/[\s,;、。]+/u).filter((part) => part !== '')) {
    const last = words.at(-1);
    if (last !== undefined && letters.test(last) && letters.test(word)) {
      words.splice(-1, 1, last + word);
    } else words.push(word);
  }
  return words.slice(0, MOST_WORDS);
};

const readWord = (word: string, sight: Sight): Condition => {
  if (/^[+\d\s().-]+$/u.test(word)) return ofDigits(word, sight);
  if (!/[\p{Script=Han}]/u.test(word)) return ofLatin(word, sight);
  return /[a-z0-9]/iu.test(word)
    ? [...by.partOfName(word), ...by.plate(word)]
    : by.partOfName(word);
};

/** An ID card, which nothing else reads like; a passport might as well be a serial or a number of ours. */
const cardIn = (word: string): string | undefined => {
  const read = readIdNumber(word);
  return read?.birthday === undefined ? undefined : read.idNumber;
};

/** What is no ID card is looked for among ID numbers only by who sees them: it counts as no search. */
const ofIdNumbers = (word: string, { idNumber }: Sight): Condition =>
  idNumber === 'clear' || (idNumber === 'counted' && cardIn(word) !== undefined)
    ? by.idNumber(word)
    : [];

const ofDigits = (word: string, sight: Sight): Condition => [
  ...by.phone(word, sight.phone),
  ...by.number(word),
  ...ofIdNumbers(word, sight),
  ...by.organisationCode(word),
  ...by.serial(word),
  ...by.contractNumber(word),
  ...by.partOfName(word),
];

const ofLatin = (word: string, sight: Sight): Condition => [
  ...by.name(word),
  ...by.number(word),
  ...ofIdNumbers(word, sight),
  ...by.organisationCode(word),
  ...by.externalRef(word),
  ...by.serial(word),
  ...by.plate(word),
  ...by.contractNumber(word),
];
