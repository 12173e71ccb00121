import type { FigureView } from '../../api/reporting/types.gen';
import type { Say } from '../../words/use-words';

type Kind = FigureView['kind'];

export interface Value {
  readonly count: number;
  readonly median?: number | null;
  readonly share?: number | null;
  readonly average?: number | null;
  readonly amount?: string;
}

const numberOf = (kind: Kind, value: Value): number | null => {
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

const decimals: Readonly<Record<Kind, number>> = {
  count: 0,
  minutes: 1,
  days: 1,
  share: 1,
  ratio: 1,
  score: 2,
  mean: 1,
  amount: 2,
};

/** As the printed report writes it, with its unit. */
export const measure = (say: Say, kind: Kind, value: Value | undefined): string => {
  const number = value ? numberOf(kind, value) : null;
  if (number === null) return '–';
  const isPercent = kind === 'share' || kind === 'ratio';
  const text = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals[kind],
    maximumFractionDigits: decimals[kind],
  }).format(isPercent ? number * 100 : number);
  if (isPercent) return `${text}%`;
  if (kind === 'count' || kind === 'score') return text;
  return say(`screens/report.unit.${kind}`, { number: text });
};
