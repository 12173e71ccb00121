export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
}

export interface ParetoBar {
  readonly label: string;
  readonly count: number;
  /** 0 to 1. */
  readonly cumulative: number;
}

const blue = ['#1f6fb2', '#8fb4d9'];

/** Horizontal bars, one group a row. */
export const barsOption = (series: readonly string[], rows: readonly Bar[]) => ({
  color: blue,
  legend: { top: 0 },
  grid: { left: 8, right: 40, top: 32, bottom: 8, containLabel: true },
  xAxis: { type: 'value' as const, minInterval: 1 },
  yAxis: { type: 'category' as const, inverse: true, data: rows.map(({ label }) => label) },
  series: series.map((name, at) => ({
    name,
    type: 'bar' as const,
    label: { show: true, position: 'right' as const },
    data: rows.map(({ values }) => values[at] ?? 0),
  })),
});

/** Lines over time, a point a day, week or month. */
export const linesOption = (series: readonly string[], points: readonly Bar[]) => ({
  color: [blue[0] ?? '', '#c0504d'],
  legend: { top: 0 },
  grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
  xAxis: { type: 'category' as const, data: points.map(({ label }) => label) },
  yAxis: { type: 'value' as const, minInterval: 1 },
  series: series.map((name, at) => ({
    name,
    type: 'line' as const,
    data: points.map(({ values }) => values[at] ?? 0),
  })),
});

/** Bars by how many, and the line of their share of all. */
export const paretoOption = (names: readonly [string, string], rows: readonly ParetoBar[]) => ({
  color: [blue[1] ?? '', '#c0504d'],
  legend: { top: 0 },
  grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
  xAxis: {
    type: 'category' as const,
    data: rows.map(({ label }) => label),
    axisLabel: { interval: 0, width: 90, overflow: 'break' as const },
  },
  yAxis: [
    { type: 'value' as const, minInterval: 1 },
    { type: 'value' as const, max: 100, axisLabel: { formatter: '{value}%' } },
  ],
  series: [
    {
      name: names[0],
      type: 'bar' as const,
      barMaxWidth: 64,
      label: { show: true, position: 'top' as const },
      data: rows.map(({ count }) => count),
    },
    {
      name: names[1],
      type: 'line' as const,
      yAxisIndex: 1,
      data: rows.map(({ cumulative }) => Math.round(cumulative * 1000) / 10),
    },
  ],
});
