import { parsePhoneNumberFromString as parse, type MetadataJson } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max.json' with { type: 'json' };

const countries: MetadataJson = metadata;

/** Ranges of mobiles open faster than any table of them is published. */
const mobile = /^1[3-9]\d{9}$/;
const landline = /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;
const national = /^[48]00\d{7}$/;

/** `转 801`, `分机801`, `ext. 801`, `x801`, `#801`, or after a hyphen. */
const withExtension = /^(.*?)(?:(?:转|分机|ext\.?|x|#|(?<=\d{7})-)\s*(\d{1,6}))?$/isu;

/** What only makes a number easier to read. */
const readable = /^\+?[\d\s\-‐-―－.·/()]+$/u;

/**
 * One spelling for each number: a mainland one without its country code (`13812345678`,
 * `075588886666`, `4008886666`), any other with `+`. An extension follows a hyphen.
 * @returns undefined for what is no full number, such as a landline without its area code
 */
export const readPhone = (text: string): string | undefined => {
  const typed = text.normalize('NFKC').trim();
  const [, written = '', extension] = withExtension.exec(typed) ?? [];
  if (!readable.test(written)) return undefined;
  const digits = written.replace(/[^\d+]/gu, '').replace(/^00(?=[1-9])/u, '+');
  // A zero in brackets is dialled at home only: +44 (0)20
  const bare = digits.startsWith('+') ? withoutHomeZero(written, digits) : digits;
  const number = mainland(bare) ?? abroad(bare);
  if (number === undefined || (extension && mobile.test(number))) return undefined;
  return extension ? `${number}-${extension}` : number;
};

const withoutHomeZero = (written: string, digits: string): string => {
  const [, before] = /^([^(]*)\(\s*0\s*\)/u.exec(written) ?? [];
  if (before === undefined) return digits;
  const code = before.replace(/[^\d+]/gu, '').replace(/^00(?=[1-9])/u, '+');
  return code + digits.slice(code.length + 1);
};

/** `+86 755 8888 6666` leaves out the 0 of the area code; a bare `86` stands before mobiles, too. */
const mainland = (bare: string): string | undefined => {
  const [, after] = /^(?:\+86|86(?=1[3-9]\d{9}$|0\d{9,11}$))(.*)$/u.exec(bare) ?? [];
  const number = after ?? bare;
  if (mobile.test(number) || national.test(number)) return number;
  const withZero = after !== undefined && !number.startsWith('0') ? `0${number}` : number;
  return landline.test(withZero) && isPossible(withZero) ? withZero : undefined;
};

const isPossible = (number: string): boolean =>
  parse(number, { defaultCountry: 'CN', extract: false }, countries)?.isPossible() ?? false;

const abroad = (bare: string): string | undefined => {
  if (!bare.startsWith('+') || bare.startsWith('+86')) return undefined;
  const read = parse(bare, { extract: false }, countries);
  return read?.isPossible() ? read.number : undefined;
};

/** What two spellings of one line have in common: the number without its extension. */
export const phoneKey = (phone: string): string => phone.replace(/-\d+$/u, '');
