import { localDate, localTime, type Bilingual } from '@kefu/kernel';
import { inHtml, printedPage, printedTable, type Language, type Paper } from '@kefu/service';
import { wordOf } from '../../evidence/index.js';
import type { AuditPack } from '../domain/index.js';
import { columns, titles, words } from './words-of-a-pack.js';

type Cell = string | number | boolean | null | undefined;

/** One list as it is printed. */
export interface PrintedList {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** On paper nobody reads more lines of one list; all are in its file. */
const MOST_LINES = 500;

/** The others are too long for paper: what they come to is printed. */
export const isPrinted = (name: string): boolean => Object.hasOwn(titles, name);

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u;

/** The lists of a pack, to be printed, signed and kept (CP-18). */
export const printPack = (
  pack: AuditPack,
  lists: readonly PrintedList[],
  { centre, zone, printedAt, language }: Paper,
): string => {
  const t = (of: Bilingual) => inHtml(of[language]);
  const at = (when: string) => `${localDate(when, zone)} ${localTime(when, zone)}`;
  const cell = (value: Cell): string => {
    if (typeof value === 'boolean') return t(value ? words.yes : words.no);
    const text = String(value ?? '');
    return moment.test(text) ? at(text) : inHtml(wordOf(text)[language]);
  };
  const list = ({ name, head, rows }: PrintedList): string => {
    const heading = `<h2>${inHtml(titles[name]?.[language] ?? name)}</h2>`;
    if (rows.length === 0) return `${heading}<p class="none">${t(words.none)}</p>`;
    const shown = rows.slice(0, MOST_LINES).map((row) => head.map((key) => cell(row[key])));
    const left = rows.length - shown.length;
    const more = left > 0 ? `<p class="none">${t(words.more)} ${left} · ${inHtml(name)}</p>` : '';
    return (
      heading +
      printedTable(
        head.map((key) => headOf(key, language)),
        shown,
        'pack',
      ) +
      more
    );
  };
  const facts: readonly (readonly [Bilingual, string])[] = [
    [words.period, `${pack.from} – ${pack.to}`],
    [words.complaints, String(pack.packed)],
    [
      words.regions,
      pack.regions.includes('*') ? words.everywhere[language] : pack.regions.join(' '),
    ],
    [words.purpose, pack.purpose],
    [words.seed, pack.seed],
    [words.asked, at(pack.askedAt)],
  ];
  const cells = facts.map(([name, value]) => `<th>${t(name)}</th><td>${inHtml(value)}</td>`);
  const rows = cells.flatMap((one, place) =>
    place % 2 === 0 ? [`<tr>${one}${cells[place + 1] ?? ''}</tr>`] : [],
  );
  return printedPage({
    ...{ language, title: `${words.title[language]} ${pack.number}` },
    heading: words.title[language],
    below: [
      `${centre[language]} · ${pack.number}`,
      words.standard[language],
      `${words.printed[language]} ${at(printedAt)}`,
    ],
    body: [`<table class="facts">${rows.join('')}</table>`, ...lists.map(list)],
    signatures: [words.keeper, words.auditor].map((by) => `${t(by)}<small>${t(words.day)}</small>`),
  });
};

const headOf = (key: string, language: Language): string =>
  inHtml((Object.hasOwn(columns, key) ? columns[key] : undefined)?.[language] ?? key);
