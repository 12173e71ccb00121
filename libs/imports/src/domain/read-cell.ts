import { minusSpan } from '@kefu/kernel';
import type { ColumnField } from './columns.js';
import type { FieldRule } from './mapping.js';
import type { Read } from './values.js';

const yes = new Set(['是', '有', '可', 'yes', 'y', 'true', '1', '√', '✓']);
const no = new Set(['否', '无', '不可', 'no', 'n', 'false', '0', '×']);
/** What stands between items, in both widths; a quote, a dash and a stroke may be part of a tag. */
const betweenTags = /[;；、,，。|｜\n]/u;
const betweenPhones = /[;；、,，。|｜/／\n]+/u;
/** What is seen of a number only when it is copied: marks of direction, blanks without width. */
const unseen = /\p{Cf}/gu;

export const cellText = (cell: string): string => cell.trim();

/** Numbers and codes have nothing in them that nobody sees. */
const visible = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(/[\u2212\uff0d\u2043]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^ ?'+/u, '')
    .trim();

/** Blanks part numbers where each part is whole. */
const phonesIn = (cell: string): string[] =>
  cell
    .split(betweenPhones)
    .map(visible)
    .flatMap((text) => {
      const parts = text.split(' ');
      return parts.every((part) => part.replace(/\D/gu, '').length >= 10) ? parts : text;
    })
    .filter(Boolean);

const quoted = /^\s*"((?:[^"]|"")*)"\s*(?=$|[;；、,，。|｜\n])/u;

/** Items of a cell; one that holds what stands between them is in quotes, as {@link inOneCell} puts it. */
const itemsIn = (cell: string): string[] => {
  const items: string[] = [];
  let rest = cell;
  while (rest !== '') {
    const [whole, inside] = quoted.exec(rest) ?? [];
    const end = whole?.length ?? rest.search(betweenTags);
    const item = end < 0 ? rest : rest.slice(0, end);
    items.push(inside === undefined ? item.trim() : inside.replaceAll('""', '"'));
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  return items.filter((item) => item.trim() !== '');
};

/** Several items in one cell, as an import reads them again. */
export const inOneCell = (items: readonly string[]): string =>
  items
    .map((item) =>
      betweenTags.test(item) || item.startsWith('"') ? `"${item.replaceAll('"', '""')}"` : item,
    )
    .join(';');

/** `2026-03-02` of what people write for it; anything else stays, to be refused as no day. */
const dayOf = (text: string): string => {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+[\d:.]+Z?)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ??
    [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const monthsBefore = (today: string, text: string): Read =>
  /^\d{1,4}$/u.test(text)
    ? { value: minusSpan(today, `P${Number(text)}M`) }
    : { fault: 'not-months' };

const readings: Readonly<Record<string, (text: string, field: ColumnField) => Read>> = {
  text: (value) => ({ value }),
  day: (text) => ({ value: dayOf(text.normalize('NFKC')) }),
  list: (text) => ({ value: itemsIn(text) }),
  phones: (text) => ({ value: phonesIn(text) }),
  code: (text) => ({ value: visible(text) }),
  choice: (text, field) => ({ value: field.words?.[text.toLowerCase()] ?? text }),
  'yes-no': (text) => {
    const word = text.normalize('NFKC').toLowerCase();
    if (yes.has(word)) return { value: true };
    return no.has(word) ? { value: false } : { fault: 'not-yes-or-no' };
  },
};

/**
 * What a cell says, as its rule has it.
 * @param cell as it stands in the file, or as the text of the rule came to
 * @param today the day at the centre
 */
export const readCell = (
  rule: FieldRule,
  field: ColumnField,
  cell: string,
  today: string,
): Read => {
  const stands = cellText(cell);
  const raw = rule.blanks?.includes(stands) ? '' : stands;
  const mapped = rule.values && raw !== '' ? rule.values[raw] : raw;
  if (mapped === undefined && rule.otherwise === undefined) return { fault: 'value-not-mapped' };
  const text = mapped === undefined || mapped === '' ? (rule.otherwise ?? '') : mapped;
  if (text === '') return { value: undefined };
  if (rule.monthsAgo) return monthsBefore(today, text.normalize('NFKC'));
  if (typeof field.reading === 'function') return field.reading(text, today);
  return readings[field.reading]?.(text, field) ?? { value: text };
};
