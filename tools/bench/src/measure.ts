/** One line of the table. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly goal: number;
  /** `ratio`, `ms`, `s`, `MB`, `%`, `inserts`. */
  readonly unit: string;
  readonly ok: boolean;
}

export const atLeast = (name: string, value: number, goal: number, unit = 'ratio'): Result => ({
  name,
  value,
  goal,
  unit,
  ok: value >= goal,
});

export const atMost = (name: string, value: number, goal: number, unit: string): Result => ({
  name,
  value,
  goal,
  unit,
  ok: value <= goal,
});

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Operations a second. */
export const rateOf = async (operations: number, work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (operations * 1_000) / (performance.now() - started);
};

export interface Contest {
  readonly ours: number;
  readonly raw: number;
  readonly ratio: number;
}

/**
 * Runs both sides in turn, so that whatever else the machine does hits both, and compares medians.
 * @param side measures one round and returns operations a second
 */
export const interleaved = async (
  rounds: number,
  ours: () => Promise<number>,
  raw: () => Promise<number>,
): Promise<Contest> => {
  await ours();
  await raw();
  const rates = { ours: [] as number[], raw: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    rates.ours.push(await ours());
    rates.raw.push(await raw());
  }
  const [o, r] = [median(rates.ours), median(rates.raw)];
  return { ours: o, raw: r, ratio: o / r };
};
