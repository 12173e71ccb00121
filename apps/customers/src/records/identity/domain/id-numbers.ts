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
  /** The birthday that it holds. */
  readonly birthday: string;
}

/** GB 11643; undefined where the form, the birthday or the check character is wrong. */
export const readIdNumber = (text: string): IdNumber | undefined => {
  const idNumber = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
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
  const code = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u.test(code)) return undefined;
  return organisationCodeCheck(code.slice(0, 17)) === code[17] ? code : undefined;
};
