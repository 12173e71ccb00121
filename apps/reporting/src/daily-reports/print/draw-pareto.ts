import { inHtml } from '@kefu/service';

export interface ParetoBar {
  readonly label: string;
  readonly count: number;
  /** 0 to 1. */
  readonly cumulative: number;
}

const WIDTH = 720;
const TOP = 24;
const HEIGHT = 170;
const LEFT = 40;
const RIGHT = 44;
const LABELS = 44;
/** More than these are not told apart; they stand in the table. */
const MOST = 12;
/** Of a label, so that neighbours do not run into each other. */
const LETTERS = 8;

const shortened = (label: string, room: number): string => {
  const letters = Array.from(label);
  return letters.length > room ? `${letters.slice(0, room - 1).join('')}…` : label;
};

/** Bars by how many, and the line of their share of all, as SVG that needs nothing else and prints. */
export const drawPareto = (title: string, all: readonly ParetoBar[]): string => {
  const bars = all.slice(0, MOST);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, bars.length);
  const width = Math.min(64, step * 0.6);
  const floor = TOP + HEIGHT;
  const middle = (index: number): number => Math.round(LEFT + step * (index + 0.5));
  const heightOf = (cumulative: number): number => Math.round(floor - cumulative * HEIGHT);
  const grid = [0.5, 0.8, 1].map((share) => {
    const y = heightOf(share);
    return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="#d4dbe2" stroke-dasharray="3 3"/><text x="${WIDTH - RIGHT + 6}" y="${y + 4}" font-size="11" fill="#666">${share * 100}%</text>`;
  });
  // Chinese takes two places where Latin letters take one
  const drawn = bars.map(({ label, count }, index) => {
    const high = Math.round((count / most) * HEIGHT * 0.85);
    const x = Math.round(middle(index) - width / 2);
    const wide = /\p{Script=Han}/u.test(label) ? LETTERS : LETTERS * 2;
    const room = Math.max(4, Math.floor((wide * step) / 110));
    return `<rect x="${x}" y="${floor - high}" width="${Math.round(width)}" height="${high}" fill="#8fb4d9"/><text x="${middle(index)}" y="${floor - high - 5}" text-anchor="middle" font-size="11">${count}</text><text x="${middle(index)}" y="${floor + 18}" text-anchor="middle" font-size="12">${inHtml(shortened(label, room))}</text>`;
  });
  const points = bars.map(({ cumulative }, index) => `${middle(index)},${heightOf(cumulative)}`);
  const dots = bars.map(
    ({ cumulative }, index) =>
      `<circle cx="${middle(index)}" cy="${heightOf(cumulative)}" r="3" fill="#c0504d"/>`,
  );
  return `<svg viewBox="0 0 ${WIDTH} ${floor + LABELS}" width="${WIDTH}" height="${floor + LABELS}" role="img" aria-label="${inHtml(title)}">${grid.join('')}<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${floor}" y2="${floor}" stroke="#444"/>${drawn.join('')}<polyline points="${points.join(' ')}" fill="none" stroke="#c0504d" stroke-width="2"/>${dots.join('')}</svg>`;
};
