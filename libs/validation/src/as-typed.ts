import type { Check, PropertyPlan } from './plan-of.js';

/** Checks of how something is spelled; of names and reasons the width is the writer's. */
const spellings = new Set(['matches', 'not-a-day', 'not-an-instant']);

const fullWidth = /[\uff01-\uff5e\u3000]/u;

/** `１２３．４５` is typed with a Chinese keyboard, and is 123.45. */
const inHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim();

type Passes = (check: Check, value: unknown) => boolean;

const readOne = (checks: readonly Check[], value: unknown, passes: Passes): unknown => {
  if (typeof value !== 'string' || !fullWidth.test(value)) return value;
  if (checks.every((check) => passes(check, value))) return value;
  const read = inHalfWidth(value);
  return checks.every((check) => passes(check, read)) ? read : value;
};

/** What fits in half width alone is read so; anything else stays, for its check to refuse. */
export const asTyped = ({ checks }: PropertyPlan, value: unknown, passes: Passes): unknown => {
  const ofSpelling = checks.filter(({ name }) => spellings.has(name));
  if (ofSpelling.length === 0) return value;
  return Array.isArray(value)
    ? value.map((item: unknown) => readOne(ofSpelling, item, passes))
    : readOne(ofSpelling, value, passes);
};

/** No plan, no paper and nobody's birthday is of another century: a year is mistyped sooner. */
export const isOfOtherTimes = ({ name }: Check, value: unknown): boolean =>
  name === 'not-a-day' && typeof value === 'string' && !/^(?:19|20|21)/u.test(value);
