import { isLocalDate } from '@kefu/kernel';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** The last character of an 18-digit ID number (GB 11643, ISO 7064 MOD 11-2). */
export const idNumberCheck = (seventeen: string): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return checks[sum % 11] ?? '';
};

export interface IdNumber {
  readonly idNumber: string;
  /** The birthday that it holds; a passport or a permit holds none. */
  readonly birthday?: string;
}

/** Without blanks and width, and with one kind of bracket: as all numbers of papers are compared. */
export const paperKey = (text: string): string =>
  text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();

/** Papers of people that hold neither birthday nor check character. */
const papers = [
  // Chinese passports, and those of other countries
  /^(?=.*\d)[A-Z][A-Z0-9]\d{5,8}$/u,
  /^[A-Z]\d{6,8}$/u,
  /^\d{9}$/u,
  // 港澳居民来往内地通行证
  /^[HM]\d{8}(?:\d{2})?$/u,
  // 台湾居民来往大陆通行证
  /^\d{8}$/u,
  /^\d{10}\([A-Z]\)$/u,
  // 外国人永久居留身份证, before those of 18 digits
  /^[A-Z]{3}\d{12}$/u,
];

/**
 * An ID card of 18 or 15 digits, a passport, a permit of Hong Kong, Macau or Taiwan, or a foreigner's
 * permanent residence (CU-01). One of 15 digits is read as the 18 that it became (GB 11643), so that
 * the same card is the same number.
 * @returns undefined where it has the form of none, or a birthday or check character is wrong
 */
export const readIdNumber = (text: string): IdNumber | undefined => {
  const key = paperKey(text);
  if (/^[1-9]\d{14}$/u.test(key)) return readCard(withCheck(`${key.slice(0, 6)}19${key.slice(6)}`));
  return readCard(key) ?? (papers.some((paper) => paper.test(key)) ? { idNumber: key } : undefined);
};

const withCheck = (seventeen: string): string => seventeen + idNumberCheck(seventeen);

/** A card of 18 digits (GB 11643): a citizen's, a resident's of Hong Kong, Macau or Taiwan, a foreigner's. */
const readCard = (idNumber: string): Required<IdNumber> | undefined => {
  if (!/^[1-9]\d{16}[\dX]$/u.test(idNumber)) return undefined;
  const birthday = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  if (!isLocalDate(birthday) || birthday < '1850') return undefined;
  return idNumberCheck(idNumber.slice(0, 17)) === idNumber[17] ? { idNumber, birthday } : undefined;
};

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The last character of a unified social credit code (GB 32100, MOD 31-3). */
export const organisationCodeCheck = (seventeen: string): string => {
  let weight = 1;
  let sum = 0;
  for (const character of seventeen) {
    sum += weight * alphabet.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
};

/** GB 32100 with small letters made large; undefined where the form or the check is wrong. */
export const readOrganisationCode = (text: string): string | undefined => {
  const code = paperKey(text);
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u.test(code)) return undefined;
  return organisationCodeCheck(code.slice(0, 17)) === code[17] ? code : undefined;
};
