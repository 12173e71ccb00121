const mobile = /^1[3-9]\d{9}$/;
const landline = /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;
const national = /^[48]00\d{7}$/;
const abroad = /^\+(?!86)[1-9]\d{6,14}$/;

/** Spaces, hyphens, dots and brackets, in both widths, only make a number easier to read. */
const spelling = /[\s\-‐-―.()()]/gu;

/**
 * One spelling for each number: a mainland one without its country code (`13812345678`,
 * `075588886666`, `4008886666`), another with `+`. An extension follows a hyphen.
 * Undefined for what is no full number, such as a landline without its area code.
 */
export const normalisePhone = (text: string): string | undefined => {
  const [, written = '', extension] =
    /^(.*?)(?:(?:转|ext\.?|x|#|(?<=\d{7})-)\s*(\d{1,6}))?$/isu.exec(
      text.normalize('NFKC').trim(),
    ) ?? [];
  const bare = written.replace(spelling, '').replace(/^00(?=[1-9])/u, '+');
  const number = withoutCountry(bare);
  if (mobile.test(number)) return extension ? undefined : number;
  if (![landline, national, abroad].some((shape) => shape.test(number))) return undefined;
  return extension ? `${number}-${extension}` : number;
};

/** `+86 755 8888 6666` leaves out the 0 of the area code, `0086` and a bare `86` are `+86`. */
const withoutCountry = (bare: string): string => {
  const [, number] = /^(?:\+86|86(?=1[3-9]\d{9}$|0\d{9,11}$))(.*)$/u.exec(bare) ?? [];
  if (number === undefined) return bare;
  return landline.test(`0${number}`) ? `0${number}` : number;
};

/** What two spellings of one line have in common: the number without its extension. */
export const phoneKey = (phone: string): string => phone.replace(/-\d+$/u, '');
