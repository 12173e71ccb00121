import { quantile } from '../measure.js';
import type { Asker } from './asker.js';

const ROUNDS = 3;

/**
 * The first round only brings what a running service has in memory. Of the others the median of each
 * question counts, so that what else the machine does in between is left out.
 */
export const timesOf = async (asker: Asker, questions: readonly string[]): Promise<number[]> => {
  for (const question of questions) await asker.timeOf(question);
  asker.begin();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of questions) await asker.timeOf(question);
  }
  return questions.map((question) => asker.medianOf(question));
};

export const p95Of = async (
  asker: Asker,
  questions: readonly string[],
): Promise<{ readonly p95: number; readonly slowest: string }> => {
  const p95 = quantile(await timesOf(asker, questions), 0.95);
  return { p95, slowest: asker.slowest(questions) };
};
