import { testIssuer } from '@kefu/testing/tokens';
import { COMPLAINTS, complaintsOfYears, openArchive } from '../archive/index.js';
import type { Ground } from '../ground.js';
import { atMost, type Result } from '../measure.js';
import { Asker } from '../search/asker.js';
import { p95Of } from '../search/rounds.js';
import { analyses, counts, eachFilter, pairsOfFilters, readers } from '../worklist/questions.js';

const PAGE_MS = 50;
const ANALYSIS_MS = 1_000;

/** What people work from, and what managers count, among a million complaints. */
export const worklist = async (ground: Ground): Promise<Result[]> => {
  const archive = await openArchive(complaintsOfYears, ground.say);
  const issuer = await testIssuer();
  const service = await archive.start(issuer.url);
  ground.say(`${COMPLAINTS} complaints`);
  const askerFor = async (reader: keyof typeof readers): Promise<Asker> =>
    new Asker(
      `${service.url}/api/complaints`,
      await issuer.header({ ...readers[reader], expiresIn: 7_200 }),
    );
  try {
    const results: Result[] = [];
    const measure = async (
      name: string,
      reader: keyof typeof readers,
      questions: readonly string[],
      goal: number,
    ): Promise<void> => {
      const asker = await askerFor(reader);
      const { p95, slowest } = await p95Of(asker, questions);
      ground.say(`${name}: ${questions.length} questions, slowest ${slowest}`);
      results.push(atMost(name, p95, goal, 'ms'));
    };
    for (const [name, questions] of Object.entries(eachFilter)) {
      await measure(`worklist p95, ${name}`, 'director', questions, PAGE_MS);
    }
    for (const reader of ['director', 'handler', 'member', 'finance'] as const) {
      const pairs = pairsOfFilters(reader === 'director' ? 1 : 3);
      await measure(`worklist p95, pairs of filters, ${reader}`, reader, pairs, PAGE_MS);
    }
    await measure('counts of what is open p95', 'handler', counts, PAGE_MS);
    await measure('Pareto, all complaints, p95', 'director', analyses.pareto, ANALYSIS_MS);
    await measure('trend, all complaints, p95', 'director', analyses.trend, ANALYSIS_MS);
    return results;
  } finally {
    await service.stop();
    await issuer.stop();
    await archive.close();
  }
};
