import { refusedByRule } from '@kefu/kernel';
import type { MeterChange } from './reading.js';

const places = 3;

/** A quantity in thousandths: whole numbers neither round nor drift. */
const thousandths = (text: string): bigint => {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
};

const text = (quantity: bigint): string => {
  const digits = quantity.toString().padStart(places + 1, '0');
  const part = digits.slice(-places).replace(/0+$/u, '');
  return digits.slice(0, -places) + (part === '' ? '' : `.${part}`);
};

const below = (field: string) =>
  refusedByRule(
    'CT-17',
    'below-the-last',
    {
      zh: '读数不能小于上次；换表须说明',
      en: 'A reading is not below the last one; a change of the meter is said, with its reason',
    },
    { extra: { field } },
  );

/**
 * CT-17: what was used since the last reading, over a change of the meter, too.
 * @throws Refusal CT-17 `below-the-last`
 */
export const usedSince = (
  previous: string | undefined,
  value: string,
  change: MeterChange | undefined,
): string => {
  if (previous === undefined) return '0';
  if (!change) {
    const used = thousandths(value) - thousandths(previous);
    if (used < 0n) throw below('value');
    return text(used);
  }
  const before = thousandths(change.oldFinal) - thousandths(previous);
  const since = thousandths(value) - thousandths(change.newInitial);
  if (before < 0n) throw below('oldFinal');
  if (since < 0n) throw below('value');
  return text(before + since);
};

const sumOfLastThree = (quantities: readonly string[]) => {
  const last = quantities.slice(-3).map(thousandths);
  return { count: BigInt(last.length), sum: last.reduce((total, one) => total + one, 0n) };
};

/** Of the last three, or of those there are, to the thousandth; of none there is no mean. */
export const meanOf = (quantities: readonly string[]): string | undefined => {
  const { count, sum } = sumOfLastThree(quantities);
  return count === 0n ? undefined : text((sum + count / 2n) / count);
};

/** Off by more than so many per cent of the mean of the last three; exactly as many is not. */
export const isOff = (
  quantity: string,
  quantities: readonly string[],
  percent: number,
): boolean => {
  const { count, sum } = sumOfLastThree(quantities);
  if (count === 0n) return false;
  // compared as products: a mean of three has no end in decimals
  const difference = thousandths(quantity) * count - sum;
  const off = difference < 0n ? -difference : difference;
  return off * 100_000n > sum * BigInt(Math.round(percent * 1_000));
};
