import { normalisePhone } from '../../identity/index.js';
import { by, type Condition } from './conditions.js';

/** More words than anybody types; each is one more condition. */
const MOST_WORDS = 8;

const letters = /^[a-z]+$/iu;

/**
 * What is typed into the one box: each word has to match, and says itself what it can be. A phone may
 * be written in parts, and a name in pinyin as well, so those are put together first.
 */
export const readWords = (text: string, seesPhones: boolean): Condition[] => {
  const typed = text.normalize('NFKC').trim();
  if (/^[\d\s+().-]+$/u.test(typed) && normalisePhone(typed)) return [readWord(typed, seesPhones)];
  const words: string[] = [];
  for (const word of typed.split(/[\s,;、,]+/u).filter((part) => part !== '')) {
    const last = words.at(-1);
    if (last !== undefined && letters.test(last) && letters.test(word)) {
      words.splice(-1, 1, last + word);
    } else words.push(word);
  }
  return words.slice(0, MOST_WORDS).map((word) => readWord(word, seesPhones));
};

const readWord = (word: string, seesPhones: boolean): Condition => {
  if (/^[+\d\s().-]+$/u.test(word)) return ofDigits(word, seesPhones);
  if (!/[\p{Script=Han}]/u.test(word)) return ofLatin(word);
  return /[a-z0-9]/iu.test(word)
    ? [...by.partOfName(word), ...by.plate(word)]
    : by.partOfName(word);
};

const ofDigits = (word: string, seesPhones: boolean): Condition => [
  ...by.phone(word, seesPhones),
  ...by.number(word),
  ...by.idNumber(word),
  ...by.organisationCode(word),
  ...by.serial(word),
  ...by.contractNumber(word),
  ...by.partOfName(word),
];

const ofLatin = (word: string): Condition => [
  ...by.name(word),
  ...by.number(word),
  ...by.idNumber(word),
  ...by.organisationCode(word),
  ...by.externalRef(word),
  ...by.serial(word),
  ...by.plate(word),
  ...by.contractNumber(word),
];
