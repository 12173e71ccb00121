import { rowsIn, type Figures, type Rule } from './count-rows.js';

/** What a file of complaints comes to; the same as the analysis says of them. */
export interface HistoryFigures {
  readonly byType: Figures;
  readonly byArea: Figures;
  readonly medianDays: Figures;
  /** Rows that say too little, or what cannot be. */
  readonly leftOut: number;
}

const dayMillis = 86_400_000;

/** NaN of a day that no month has. */
const dayOf = (text: string): number => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toJSON().startsWith(text) ? at / dayMillis : Number.NaN;
};

const more = (figures: Map<string, number>, key: string): void => {
  figures.set(key, (figures.get(key) ?? 0) + 1);
};

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? 0) + (high ?? 0)) / 2;
};

/** Counts the file itself, row by row, without anything of the service. */
export const countHistory = async (
  bytes: AsyncIterable<Uint8Array>,
  rules: readonly Rule[],
  today = Date.now() / dayMillis,
): Promise<HistoryFigures> => {
  const [byType, byArea] = [new Map<string, number>(), new Map<string, number>()];
  const days: number[] = [];
  const seen = new Set<string>();
  let leftOut = 0;
  for await (const row of rowsIn(bytes)) {
    const cell = (field: string): string => {
      const rule = rules.find((one) => one.field === field);
      const text = row[rule?.column ?? '']?.trim() ?? '';
      return rule?.blanks?.includes(text) ? '' : text;
    };
    const [id, type, closed] = [cell('externalId'), cell('type'), cell('closedOn')];
    const openedAt = dayOf(cell('openedOn'));
    const closedAt = closed === '' ? openedAt : dayOf(closed);
    const sound = id !== '' && !seen.has(id);
    if (!sound || !(openedAt <= closedAt && closedAt <= today)) {
      leftOut += 1;
      continue;
    }
    seen.add(id);
    more(byType, type);
    more(byArea, cell('area'));
    if (closed !== '') days.push(closedAt - openedAt);
  }
  const median: Figures = new Map(
    days.length > 0 ? [['median of days to close', medianOf(days)]] : [],
  );
  return { byType, byArea, medianDays: median, leftOut };
};
