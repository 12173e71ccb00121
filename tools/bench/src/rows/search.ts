import { testIssuer } from '@kefu/testing/tokens';
import {
  ASSETS,
  CUSTOMERS,
  customerIdOf,
  customersOfYears,
  openArchive,
  type Archive,
} from '../archive/index.js';
import type { Ground } from '../ground.js';
import { atMost, quantile, type Result } from '../measure.js';
import { Asker } from '../search/asker.js';
import { ENTRIES, giveHistory } from '../search/give-history.js';
import { p95Of } from '../search/rounds.js';
import { deepPages, eachKey, pairsOfKeys } from '../search/questions.js';
import { timesInDatabase } from '../search/times-in-database.js';

const PAGE_MS = 50;
const OVER_SQL_MS = 8;
const WITH_HISTORY = 77;

/** Pages among a million customers, asked one after the other over HTTP. */
export const search = async (ground: Ground): Promise<Result[]> => {
  const archive = await openArchive(customersOfYears, ground.say);
  const issuer = await testIssuer();
  const service = await archive.start(issuer.url);
  ground.say(`${CUSTOMERS} customers, ${ASSETS} assets`);
  try {
    const agent = { sub: 'agent-1', roles: ['agent'], expiresIn: 7_200 };
    const asker = new Asker(`${service.url}/api/customers/customers`, await issuer.header(agent));
    const p95 = async (name: string, questions: readonly string[]): Promise<Result> => {
      const measured = await p95Of(asker, questions);
      ground.say(`${name}: ${questions.length} questions, slowest ${measured.slowest}`);
      return atMost(name, measured.p95, PAGE_MS, 'ms');
    };
    const results = [
      await p95('search p95, each key', eachKey()),
      await p95('search p95, pairs of keys', pairsOfKeys()),
      await p95('search p95, deep pages', deepPages()),
      await overSql(archive, asker),
    ];
    await giveHistory(archive.url, customerIdOf(WITH_HISTORY));
    const page = [
      `overview`,
      `timeline`,
      `timeline?rule=FR-02`,
      `timeline?to=2023-06-01&limit=200`,
    ];
    const paths = page.map((path) => `/${customerIdOf(WITH_HISTORY)}/${path}`);
    const pages = Array.from({ length: 10 }, () => paths).flat();
    return [
      ...results,
      await p95(`360° page p95 with ${ENTRIES.toLocaleString('en')} timeline entries`, pages),
    ];
  } finally {
    await service.stop();
    await issuer.stop();
    await archive.close();
  }
};

/** What the way to the database and back adds. */
const overSql = async (archive: Archive, asker: Asker): Promise<Result> => {
  const { http, database } = await timesInDatabase(archive, async (searched) => {
    for (const question of eachKey()) searched(await asker.timeOf(question));
  });
  const over = quantile(http, 0.95) - quantile(database, 0.95);
  return atMost('search HTTP p95 − bare SQL p95', over, OVER_SQL_MS, 'ms');
};
