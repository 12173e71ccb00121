import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

// `node test/console/measure-lists.mjs http://localhost:8080 .kefu/secrets.json`, at a centre that runs:
// what rows with running deadlines cost a second, and the longest piece of work while a list of any length
// is scrolled. Only the thread's own time counts: what else the machine does at that moment is not the page's.

const [, , url = 'http://localhost:8080', secrets = '.kefu/secrets.json'] = process.argv;
const SECONDS = 10;
const HOUR = 3_600_000;
const MINUTE = 60_000;

const ordersOf = (count, within) =>
  Array.from({ length: count }, (_, at) => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    number: `OR${String(at).padStart(8, '0')}`,
    status: 'placed',
    version: 1,
    customerId: '00000000-0000-4000-8000-000000000000',
    salespersonId: 'system',
    ownerId: 'system',
    total: '29400.00',
    promisedOn: '2027-01-31',
    dueAt: new Date(Date.now() + within + at * 1_000).toISOString(),
  }));

const browser = await chromium.launch({
  executablePath: process.env.KEFU_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
const page = await context.newPage();
await page.goto(url);
await page.locator('input[name="number"], input[autocomplete="username"]').first().fill('M-0001');
await page
  .locator('input[type="password"]')
  .fill(JSON.parse(readFileSync(secrets, 'utf8')).demoPassword);
await page.locator('button[type="submit"]').first().click();
await page.locator('.shell').waitFor();
const devtools = await context.newCDPSession(page);

/** Every piece of work of the page's main thread meanwhile, in ms of the thread's own time. */
const workWhile = async (what) => {
  const events = [];
  const keep = ({ value }) => events.push(...value);
  devtools.on('Tracing.dataCollected', keep);
  const categories = 'disabled-by-default-devtools.timeline,toplevel,devtools.timeline';
  await devtools.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
  await what();
  const ended = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.end');
  await ended;
  devtools.off('Tracing.dataCollected', keep);
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000);
};

let items = [];
const isOrders = (address) => address.startsWith('/api/contracts/orders?');
await page.route('**/api/contracts/orders?*', (route) => route.fulfill({ json: { items } }));
await page.route('**/api/together?*', async (route) => {
  const asked = new URL(route.request().url()).searchParams.getAll('ask');
  const response = await route.fetch();
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const answers = lines.map((line) =>
    isOrders(asked[line.at]) ? { ...line, status: 200, body: { items } } : line,
  );
  const body = answers.map((line) => `${JSON.stringify(line)}\n`).join('');
  await route.fulfill({ response, body });
});

const show = async (count, within = HOUR) => {
  items = ordersOf(count, within);
  await page.goto(new URL('/orders', url).href);
  if (count > 0) await page.locator('.grid-body').first().waitFor();
  await page.waitForTimeout(3_000);
};

const sum = (all) => all.reduce((whole, one) => whole + one, 0);

/** In ms of the thread's own time a second. */
const restingOf = async (count, within) => {
  await show(count, within);
  return sum(await workWhile(() => page.waitForTimeout(SECONDS * 1_000))) / SECONDS;
};

// In turns, and the least of each: what else the machine does only adds to it
const rounds = { hours: [], minutes: [], seconds: [], none: [] };
for (let round = 0; round < 3; round += 1) {
  rounds.hours.push(await restingOf(300, 3 * HOUR));
  rounds.minutes.push(await restingOf(300, 2 * MINUTE));
  rounds.seconds.push(await restingOf(300, 30_000));
  rounds.none.push(await restingOf(0));
}
const least = (of) => Math.min(...rounds[of]).toFixed(2);
console.log(
  `A page that rests, in ms a second: ${least('hours')} with 300 rows that have hours left, ${least('minutes')} with all in sight in their last five minutes, ${least('seconds')} in their last one, ${least('none')} without rows`,
);

await show(5_000);
const box = await page.locator('.grid').boundingBox();
await page.mouse.move(box.x + 200, box.y + 200);
const through = () =>
  workWhile(async () => {
    for (let turn = 0; turn < 120; turn += 1) {
      await page.mouse.wheel(0, 1_500);
      await page.waitForTimeout(16);
    }
  });
const longest = [];
for (let round = 0; round < 3; round += 1) {
  longest.push(Math.max(...(await through())));
  await page.evaluate("document.querySelector('.grid').scrollTop = 0");
  await page.waitForTimeout(1_000);
}
console.log(
  `5,000 rows scrolled: the longest piece of work ${longest.map((ms) => ms.toFixed(1)).join(', ')} ms`,
);
await browser.close();
