import { inHtml } from '@kefu/service';

export interface Bars {
  readonly label: string;
  readonly values: readonly number[];
}

const COLOURS = ['#1f4e79', '#8fb4d9'] as const;
const ROW = 34;
const BAR = 12;
const LEFT = 130;
const WIDTH = 620;

/** Horizontal bars, one group a row, as SVG that needs nothing else and prints. */
export const drawBars = (
  title: string,
  series: readonly string[],
  rows: readonly Bars[],
): string => {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const height = 30 + rows.length * ROW;
  const scale = (WIDTH - LEFT - 50) / most;
  const legend = series.map((name, index) => {
    const x = LEFT + index * 110;
    return `<rect x="${x}" y="6" width="12" height="12" fill="${COLOURS[index] ?? ''}"/><text x="${x + 17}" y="16">${inHtml(name)}</text>`;
  });
  const bars = rows.map(({ label, values }, row) => {
    const top = 30 + row * ROW;
    const name = `<text x="${LEFT - 10}" y="${top + 17}" text-anchor="end">${inHtml(label)}</text>`;
    const drawn = values.map((value, index) => {
      const y = top + index * (BAR + 2);
      const width = Math.round(value * scale);
      return `<rect x="${LEFT}" y="${y}" width="${width}" height="${BAR}" fill="${COLOURS[index] ?? ''}"/><text x="${LEFT + width + 6}" y="${y + 10}" font-size="11">${value}</text>`;
    });
    return name + drawn.join('');
  });
  return `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${inHtml(title)}" font-size="13">${legend.join('')}${bars.join('')}</svg>`;
};
