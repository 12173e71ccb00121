import type { Bilingual } from '@kefu/kernel';
import type { Language } from '@kefu/service';
import type { Figure, FigureValue } from '../../figures/index.js';

type Kind = Figure['kind'];

/** What a number of that kind is in, where it stands alone and in the head of a column. */
const units: Partial<Record<Kind, Bilingual>> = {
  minutes: { zh: '分', en: 'min' },
  days: { zh: '天', en: 'days' },
  mean: { zh: '轮', en: 'rounds' },
  amount: { zh: '元', en: 'yuan' },
};

const headUnits: Partial<Record<Kind, Bilingual>> = {
  ...units,
  share: { zh: '%', en: '%' },
  ratio: { zh: '%', en: '%' },
  score: { zh: '分值', en: 'score' },
};

/** With its unit, for the head of a column. */
export const headOf = ({ title, kind }: Figure, language: Language): string => {
  const unit = headUnits[kind]?.[language];
  if (unit === undefined) return title[language];
  return language === 'zh' ? `${title.zh}（${unit}）` : `${title.en} (${unit})`;
};

/** The number that stands for a figure: the count, the median, the share, the mean or the sum. */
export const mainNumber = ({ kind }: Figure, value: FigureValue | undefined): number | null => {
  if (!value) return null;
  switch (kind) {
    case 'minutes':
    case 'days':
      return value.median ?? null;
    case 'share':
    case 'ratio':
      return value.share ?? null;
    case 'score':
    case 'mean':
      return value.average ?? null;
    case 'amount':
      return Number(value.amount ?? 0);
    case 'count':
      return value.count;
  }
};

/** Whether nine of ten are told beside the median. */
export const isTime = ({ kind }: Figure): boolean => kind === 'minutes' || kind === 'days';

const isPercent = (kind: Kind): boolean => kind === 'share' || kind === 'ratio';

const decimals: Record<Kind, number> = {
  ...{ count: 0, minutes: 1, days: 1, share: 1, ratio: 1, score: 2, mean: 1, amount: 2 },
};

/** As people write it, without its unit. */
export const numberText = ({ kind }: Figure, number: number | null): string => {
  if (number === null) return '–';
  const places = decimals[kind];
  // By the digits that people see; toFixed makes 1.4 of 1.45
  return new Intl.NumberFormat('en', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(isPercent(kind) ? number * 100 : number);
};

/** With its unit, where it stands alone. */
export const measureText = (figure: Figure, number: number | null, language: Language): string => {
  if (number === null) return '–';
  const unit = isPercent(figure.kind) ? '%' : units[figure.kind]?.[language];
  return `${numberText(figure, number)}${unit === undefined ? '' : ` ${unit}`}`;
};

/** How a spreadsheet shows it where its column says the unit. */
export const sheetFormats: Readonly<Record<Kind, string>> = {
  ...{ count: '0', minutes: '0.0', days: '0.0', share: '0.0%', ratio: '0.0%' },
  ...{ score: '0.00', mean: '0.0', amount: '#,##0.00' },
};

/** And where it does not. */
export const sheetFormatWithUnit = (kind: Kind, language: Language): string => {
  const unit = units[kind]?.[language];
  return unit === undefined ? sheetFormats[kind] : `${sheetFormats[kind]}" ${unit}"`;
};
