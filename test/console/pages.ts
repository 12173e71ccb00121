import { readFileSync } from 'node:fs';
import { waitFor } from '@kefu/testing';
import { barriersOn } from './accessible.js';
import type { Somebody } from './a-browser.js';
import { fill } from './records.js';
import type { Stage } from './stage.js';

const [MANAGER, FINANCE] = ['M-0001', 'W-0001'] as const;

const withRecord = (...lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => [list, `${list}/$id`]);

/** Who works on which pages; `$id` is the first record of the list before it. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'A-0001': [
    '/',
    '/report',
    ...withRecord('/customers', '/callbacks', '/memberships', '/activities'),
  ],
  'L-0001': ['/', ...withRecord('/repair-orders')],
  'T-0001': withRecord('/my-visits'),
  'C-0001': ['/', '/complaints/record', ...withRecord('/complaints')],
  [MANAGER]: [
    ...['/', '/reports', '/reports/records', '/breaches', '/analysis', '/analysis/cases'],
    ...withRecord('/improvements', '/audit-packs', '/departments', '/complaint-imports'),
    ...withRecord('/admin/people', '/admin/teams'),
    '/admin/regions',
  ],
  'K-0001': [
    '/contracts/draft',
    ...withRecord('/customer-visits', '/orders', '/fee-quotes', '/procedures', '/branch-audits'),
  ],
  'X-0001': ['/', '/admin/dead-letters', '/admin/audit'],
  'V-0001': [
    ...['/', '/missing-documents', '/expiring-documents'],
    ...withRecord('/files', '/loans', '/hand-overs', '/imports', '/releases', '/custody'),
  ],
  'N-0001': withRecord('/readings', '/property-hand-overs'),
  [FINANCE]: [
    ...withRecord('/contracts', '/receivables', '/payments', '/bank-lines', '/deposits'),
    ...withRecord('/billing-runs', '/payouts'),
    '/',
  ],
};

/** Pages of the console to which nobody goes here. */
const unseen = (): readonly string[] => {
  const text = ['screens.ts', 'phone-screens.ts'].map((file) =>
    readFileSync(new URL(`../../apps/console/src/app/${file}`, import.meta.url), 'utf8'),
  );
  const known = [...text.join('').matchAll(/^ {2}'(\/.*)': \(\) =>/gmu)].map(([, one = '']) => one);
  if (known.length < 50) throw new Error('the console has more pages than were read');
  const seen = new Set(Object.values(pages).flat());
  return known.filter((address) => !seen.has(address));
};

/** Who works on a phone. */
const onThePhone = ['T-0001'];

/** Pages that no list of the centre leads to, by the link that does. */
const byLink = ['/reports/records'];

/** As people do: the first row of a list, or the first link to one. */
const openFirst = async ({ page }: Somebody, address: string): Promise<void> => {
  const under = address.replace('$id', '');
  const row = page.locator('.grid-body, .visit').first();
  const link = page.locator(`a[href^="${under}"]`).first();
  await (byLink.includes(address) ? link : row.or(link).first()).click();
  await page.waitForURL(({ pathname }) => pathname.startsWith(under));
  await page.locator('h1').waitFor();
};

/**
 * What a page may ask of the centre until it is shown: its document, where it is loaded anew, the stream of
 * changes, and what it reads of the API. Scripts and styles are kept by the browser: who comes again
 * fetches none.
 */
const REQUESTS = 6;

/** Goes there. @returns what is wrong with the way */
const arrive = async (somebody: Somebody, address: string, isFirst: boolean) => {
  const before = somebody.asked.length;
  if (isFirst) await somebody.go(address);
  else if (address.endsWith('/$id') || byLink.includes(address)) await openFirst(somebody, address);
  else await somebody.turnTo(address);
  await somebody.settled();
  const asked = somebody.asked.slice(before);
  const fetched = isFirst && address === '/' ? await somebody.fetched() : [];
  return [
    ...(asked.length > REQUESTS ? [`asks ${asked.length} times: ${asked.join(', ')}`] : []),
    ...fetched.map((file) => `fetches what the browser had kept: ${file}`),
  ];
};

/** Whether its tab is: by its heading, once there is one. Asked from outside: the pages allow no text to be run. */
const isCalled = ({ page }: Somebody): Promise<boolean> =>
  waitFor(async () => /. · Kefu/u.test(await page.title()), {
    what: 'the tab to be called',
    timeoutMs: 5_000,
    everyMs: 100,
  }).then(
    () => true,
    () => false,
  );

const faultsOf = async (stage: Stage, number: string, addresses: readonly string[]) => {
  const found: string[] = [];
  const somebody = await stage.as(number, { phone: onThePhone.includes(number) });
  // What the first page needs has come, so that the second time shows what is kept
  await somebody.settled();
  for (const [at, address] of addresses.entries()) {
    const faults = await arrive(somebody, address, at === 0).catch((error: unknown) => [
      `cannot be opened: ${String(error)}`,
    ]);
    found.push(...faults.map((fault) => `${number} ${address}: ${fault}`));
    // Turned once a page: the next is come to in the look in which this one is left
    const looks = at % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
    for (const [turn, look] of looks.entries()) {
      if (turn > 0) {
        await somebody.page.emulateMedia({ colorScheme: look });
        await somebody.settled();
      } else if (!(await isCalled(somebody))) {
        found.push(`${number} ${address}: the tab is called by no heading`);
      }
      const here = await barriersOn(somebody, turn === 0 ? 'all' : 'colours');
      found.push(...here.map((barrier) => `${look} ${number} ${address}: ${barrier}`));
    }
  }
  await somebody.leave();
  return found;
};

/** Every page in both looks: few requests, and no barrier by WCAG 2.2 AA. @returns what is wrong, with the page */
export const faultsOfPages = async (stage: Stage): Promise<readonly string[]> => {
  await fill(stage);
  const rounds = Object.entries(pages).map(
    ([number, addresses]) =>
      () =>
        faultsOf(stage, number, addresses),
  );
  // Two people at a time: while one's page comes, the other's is looked at
  const found = unseen().map((address) => `nobody goes to ${address}`);
  const goOn = async (): Promise<void> => {
    for (let next = rounds.shift(); next; next = rounds.shift()) found.push(...(await next()));
  };
  await Promise.all([goOn(), goOn()]);
  return found;
};
