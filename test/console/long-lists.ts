import { expect } from '@jest/globals';
import { Database } from '@kefu/persistence';
import { waitFor } from '@kefu/testing';
import type { Somebody } from './a-browser.js';
import { isReadAnewWhenAsked, staysCalm } from './lists-that-change.js';
import { reportedOrder } from './reported-order.js';
import type { Stage } from './stage.js';

const MANAGER = 'M-0001';
const ROWS = 5_000;
/** Of the copies, and of the one that they are like. */
const PAGES = ROWS / 100 + 1;
/** In sight at 900 pixels, and as many again that are drawn before they come into sight. */
const DRAWN = 40;
/** Elements of one of them: eight cells, and what is in them. */
const ELEMENTS = 20;
const COPIES = 'R9%';

/** So many orders that wait, twenty seconds apart, each like the one. @returns how many wait in all */
const manyOrders = async (database: Database, like: string): Promise<number> => {
  const own = await database.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_name = 'repair_order' AND is_generated = 'NEVER'`,
    [],
  );
  const names = own.map(({ name }) => name).join(', ');
  await database.query(
    `INSERT INTO repair_order (${names}) SELECT ${names} FROM (
       SELECT (jsonb_populate_record(r, jsonb_build_object(
         'id', gen_random_uuid(), 'asset_id', gen_random_uuid(), 'number', 'R9' || lpad(n::text, 7, '0'),
         'status', 'reported', 'due_at', date_trunc('milliseconds', now()) + n * interval '20 seconds'))).*
       FROM repair_order r, generate_series(1, ${ROWS}) n
       WHERE r.id = $1) copies`,
    [like],
  );
  const [waiting] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM repair_order WHERE status = 'reported'`,
    [],
  );
  return waiting?.count ?? 0;
};

interface Written {
  /** Texts that became other ones. */
  readonly texts: number;
  /** Moments at which something did. */
  readonly moments: number;
  /** Whatever else: an element that came or went, an attribute. */
  readonly others: readonly string[];
}

/** What is written into the list for so long. */
const writtenIn = ({ page }: Somebody, ms: number): Promise<Written> =>
  page.evaluate(
    `new Promise((done) => {
      const written = { texts: 0, moments: 0, others: [] };
      const observer = new MutationObserver((records) => {
        written.moments += 1;
        for (const { type, target } of records) {
          if (type === 'characterData') written.texts += 1;
          else if (!target.dataset?.urgency) written.others.push(type + ' ' + target.className);
        }
      });
      const kinds = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe(document.querySelector('.grid'), kinds);
      setTimeout(() => { observer.disconnect(); done(written); }, ${ms});
    })`,
  );

/** How often the browser laid the page out meanwhile. */
const layoutsOf = async (somebody: Somebody, what: () => Promise<unknown>): Promise<number> => {
  const devtools = await somebody.context.newCDPSession(somebody.page);
  await devtools.send('Performance.enable');
  const count = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
  };
  const before = await count();
  await what();
  const layouts = (await count()) - before;
  await devtools.detach();
  return layouts;
};

/** Only what is shown changes, at one moment a second; by ten seconds where there is more time than a minute. */
const countsDown = async (somebody: Somebody): Promise<void> => {
  const SECONDS = 12;
  // Those of a minute before and after, and another one may come to be
  const BY_SECONDS = 7;
  const BEATS = 2;
  let written: Written = { texts: 0, moments: 0, others: [] };
  const layouts = await layoutsOf(somebody, async () => {
    written = await writtenIn(somebody, SECONDS * 1_000);
  });
  expect(written.others).toEqual([]);
  expect(written.texts).toBeGreaterThan(SECONDS);
  expect(written.texts).toBeLessThanOrEqual(BY_SECONDS * (SECONDS + 1) + BEATS * DRAWN);
  expect(written.moments).toBeLessThanOrEqual(SECONDS + 1);
  expect(layouts).toBeLessThanOrEqual(SECONDS + 4);
};

const drawnIn = ({ page }: Somebody) =>
  page.evaluate<{ rows: number; elements: number; last: number }>(
    `({
      rows: document.querySelectorAll('.grid-body').length,
      elements: document.querySelectorAll('.grid-body *').length,
      last: Math.max(...[...document.querySelectorAll('.grid-body')].map((row) => +row.dataset.row)),
    })`,
  );

/** To its end, page by page: whatever the length, so many rows are drawn, and so much is asked for. */
const scrolls = async (somebody: Somebody, all: number): Promise<void> => {
  const { page } = somebody;
  const before = somebody.asked.length;
  let { last } = await drawnIn(somebody);
  const seen: number[] = [];
  await waitFor(
    async () => {
      // A wheel that comes to the end of what is there turns in vain while more comes
      await page.evaluate(`document.querySelector('.grid').scrollBy(0, 20_000)`);
      const drawn = await drawnIn(somebody);
      ({ last } = drawn);
      seen.push(drawn.rows, drawn.elements / ELEMENTS);
      // What the last page brings makes the list longer once more
      return last >= all - 1;
    },
    { what: 'the end of the list', timeoutMs: 120_000, everyMs: 1 },
  );
  expect(Math.max(...seen)).toBeLessThanOrEqual(DRAWN);
  // Each page of the list, and nothing of what was only scrolled past
  expect(somebody.asked.length - before).toBeLessThanOrEqual(PAGES + 4);
};

/** A row that stays is left alone while others come and go around it. */
const drawsWhatComes = async (somebody: Somebody): Promise<void> => {
  const { page } = somebody;
  await page.evaluate(`document.querySelector('.grid').scrollTop = 44 * 1000`);
  await page.locator('[data-row="1000"]').waitFor();
  const written = writtenIn(somebody, 1_500);
  await page.locator('.grid').hover();
  await page.mouse.wheel(0, 44);
  const { others } = await written;
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((place) => !/^childList $/u.test(place))).toEqual([]);
};

/** Lists of any length, with deadlines that run, while much happens. */
export const longLists = async (stage: Stage): Promise<void> => {
  const database = new Database({
    url: stage.centre.databases['field-repair'] ?? '',
    name: 'lists',
  });
  await database.open();
  try {
    const all = await manyOrders(database, await reportedOrder(stage));
    const somebody = await stage.as(MANAGER);
    await somebody.go('/repair-orders?status=reported');
    await somebody.page.locator('.grid-body').first().waitFor();
    await somebody.settled();
    await countsDown(somebody);
    await scrolls(somebody, all);
    await drawsWhatComes(somebody);
    await isReadAnewWhenAsked(somebody, PAGES);
    await staysCalm(somebody, database, COPIES);
    await somebody.leave();
  } finally {
    await database.query(`DELETE FROM repair_order WHERE number LIKE '${COPIES}'`, []);
    await database.close();
  }
};
