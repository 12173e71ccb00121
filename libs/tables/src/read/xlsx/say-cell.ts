import { format } from 'numfmt';
import type { RowFault } from '../../words.js';
import type { RawCell } from './sheet-rows.js';
import type { Workbook } from './workbook.js';

/** What a workbook does to numbers. */
type Numbers = Pick<Workbook, 'days' | 'since1904' | 'shapes'>;

/** What a cell says, or why that cannot be used. */
export type Said = { readonly text: string } | { readonly fault: RowFault };

/** Excel keeps so many digits of a number and writes zeros for the rest. */
const digitsKept = 15;
const dayMs = 86_400_000;
/** Days from the day 0 of a workbook to 1 January 1970. */
const epoch = { since1900: 25_569, since1904: 24_107 };
/** 1900 counts as a leap year in workbooks, so days before March 1900 are one off. */
const march1900 = 61;
const lastDay = 2_958_466;

/** `2026-03-02`, or `2026-03-02 09:30:00` where it is not the whole day. */
const dayOf = (serial: number, since1904: boolean): string => {
  const days = !since1904 && serial < march1900 ? serial + 1 : serial;
  const since = since1904 ? epoch.since1904 : epoch.since1900;
  const iso = new Date(Math.round((days - since) * (dayMs / 1_000)) * 1_000).toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 19)];
  if (serial < 1) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
};

const numberOf = ({ text, style }: RawCell, { days, since1904, shapes }: Numbers): Said => {
  const number = Number(text);
  if (!Number.isFinite(number)) return { fault: 'not-readable' };
  if (days.has(style) && number >= 0 && number < lastDay) {
    return { text: dayOf(number, since1904) };
  }
  if (!Number.isInteger(number)) return { text: String(Number(number.toPrecision(digitsKept))) };
  if (Math.abs(number) >= 10 ** digitsKept) return { fault: 'rounded-number' };
  const shape = shapes.get(style);
  return { text: shape === undefined ? String(number) : format(shape, number).trim() };
};

/**
 * What a cell says, as a person sees it: a formula says what it came to when the workbook was saved.
 * @param shared the text that it shares with others, where it does
 */
export const sayCell = (cell: RawCell, book: Numbers, shared: string | undefined): Said => {
  if (cell.type === 'e') return { fault: 'formula-error' };
  if (cell.text === '' && cell.formula && cell.type !== 'str') return { fault: 'formula-not-run' };
  switch (cell.type) {
    case 's':
      return shared === undefined ? { fault: 'not-readable' } : { text: shared };
    case 'b':
      return { text: cell.text === '1' ? '是' : '否' };
    case 'd':
      return { text: cell.text.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/u, '') };
    case 'n':
      return numberOf(cell, book);
    default:
      return { text: cell.text };
  }
};
