import Table from 'cli-table3';
import type { Language } from '../stage/lines.js';
import type { FigureValue } from '../tally/figures.js';
import type { ComparedDay, ComparedFigure } from '../tally/hold-against-report.js';
import type { Paint } from './paint.js';

const percent = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(1)} %`;
const plain = (value: number | string | null | undefined): string => (value ?? '–').toString();

const words = {
  zh: {
    title: '日报',
    units: '维修用时以分钟计，投诉以天计，括号内为件数',
    figure: '指标',
    reported: '日报',
    done: '实际',
    breach: '违期',
    live: '未发布',
    published: (number: number) => `第 ${number} 期`,
    corrected: '之后更正',
    median: '中位',
    ninth: '九成',
    of: '共',
  },
  en: {
    title: 'Daily report',
    units: 'times in minutes, those of complaints in days; how many in brackets',
    figure: 'figure',
    reported: 'report',
    done: 'done',
    breach: 'Breaches of',
    live: 'not published yet',
    published: (number: number) => `number ${number}`,
    corrected: 'corrected since',
    median: 'median',
    ninth: 'p90',
    of: 'of',
  },
} as const;

const shown = (
  { kind }: Pick<ComparedFigure, 'kind'>,
  value: FigureValue | undefined,
  language: Language,
): string => {
  const { median, ninth, of } = words[language];
  if (value === undefined) return '–';
  switch (kind) {
    case 'minutes':
      return `${median} ${plain(value.median)} · ${ninth} ${plain(value.p90)} (${value.count})`;
    case 'share':
    case 'ratio':
      return `${percent(value.share ?? null)} (${of} ${value.count})`;
    case 'days':
      return `${median} ${plain(value.median)} · ${ninth} ${plain(value.p90)} (${value.count})`;
    case 'amount':
      return plain(value.amount);
    case 'mean':
    case 'score':
      return `${plain(value.average)} (${value.count})`;
    default:
      return String(value.count);
  }
};

/** The report as published, beside each figure what was done, and by region. */
export const printReport = (day: ComparedDay, language: Language, paint: Paint): string => {
  const word = words[language];
  const mark = (same: boolean): string => (same ? paint.good('✓') : paint.bad('✗'));
  const names = day.regions.map(({ name }) => name[language]);
  const table = new Table({
    head: [word.figure, word.reported, word.done, '', ...names].map((text) => paint.heading(text)),
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'left', 'left', 'center', ...names.map(() => 'right' as const)],
  });
  for (const figure of day.figures) {
    const regional = day.regions.map(({ figures }) => {
      const one = figures.find((own) => own.figure === figure.figure);
      if (!one) return '–';
      const text = inShort(one);
      return one.same ? text : paint.bad(text);
    });
    const bad = figure.same ? paint.plain : paint.bad;
    table.push([
      figure.title[language],
      bad(shown(figure, figure.reported, language)),
      figure.same ? '=' : paint.bad(shown(figure, figure.done, language)),
      mark(figure.same),
      ...regional,
    ]);
  }
  for (const { title, reported, done, same } of day.breaches) {
    table.push([
      `  ${word.breach} ${title[language]}`,
      paint.breach(String(reported?.count ?? 0)),
      same ? '=' : paint.bad(String(done.count)),
      mark(same),
      ...names.map(() => ''),
    ]);
  }
  const state = day.number === null ? word.live : word.published(day.number);
  const corrected =
    day.corrected.length > 0 ? ` · ${word.corrected}: ${day.corrected.join(', ')}` : '';
  return `\n${paint.heading(`${word.title} ${day.date}`)} · ${state}${corrected}\n${paint.quiet(word.units)}\n${table.toString()}\n`;
};

const inShort = ({ kind, reported }: ComparedFigure): string => {
  if (reported === undefined) return '–';
  if (kind === 'minutes' || kind === 'days') return plain(reported.median);
  if (kind === 'share' || kind === 'ratio') return percent(reported.share ?? null);
  if (kind === 'score' || kind === 'mean') return plain(reported.average);
  if (kind === 'amount') return plain(reported.amount);
  return String(reported.count);
};
