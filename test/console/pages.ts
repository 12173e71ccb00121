import { barriersOn } from './accessible.js';
import type { Somebody } from './a-browser.js';
import type { Stage } from './stage.js';

const MANAGER = 'M-0001';

/** What the manager has of complaints beside the cases themselves. */
const ofComplaints = [
  '/analysis',
  '/analysis/cases',
  '/improvements',
  '/audit-packs',
  '/departments',
];

/** Who works on which pages. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'A-0001': ['/', '/report', '/customers', '/callbacks', '/repair-orders', '/memberships'],
  'L-0001': ['/', '/repair-orders'],
  'T-0001': ['/my-visits'],
  'C-0001': ['/', '/complaints', '/complaints/record'],
  [MANAGER]: [
    '/',
    '/reports',
    '/breaches',
    '/admin/people',
    '/admin/teams',
    '/admin/regions',
    ...ofComplaints,
  ],
  'K-0001': ['/customer-visits', '/orders', '/fee-quotes', '/procedures', '/branch-audits'],
  'X-0001': ['/', '/admin/dead-letters', '/admin/audit'],
  'V-0001': ['/', '/imports', '/releases', '/custody', '/readings', '/property-hand-overs'],
  'W-0001': [
    '/contracts',
    '/receivables',
    '/payments',
    '/bank-lines',
    '/deposits',
    '/billing-runs',
    '/payouts',
    '/',
  ],
};

/** Who works on a phone. */
const onThePhone = ['T-0001'];

/** A record whose page has a table in it. */
const aRecord = async ({ client }: Stage): Promise<string> => {
  const { body: me } = await client.call<{ id: string }>(MANAGER, 'staff/me');
  const { body: regions } = await client.call<{ items: readonly { code: string }[] }>(
    MANAGER,
    'staff/regions',
  );
  const { body: item } = await client.call<{ id: string }>(MANAGER, 'contracts/custody', {
    body: {
      ...{ kind: 'voucher', name: '收据 A 册', quantity: 100 },
      ...{ regionId: regions.items[0]?.code, ownerId: me.id },
    },
  });
  return `/custody/${item.id}`;
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
  await (isFirst ? somebody.go(address) : somebody.turnTo(address));
  await somebody.settled();
  const asked = somebody.asked.slice(before);
  const fetched = isFirst && address === '/' ? await somebody.fetched() : [];
  return [
    ...(asked.length > REQUESTS ? [`asks ${asked.length} times: ${asked.join(', ')}`] : []),
    ...fetched.map((file) => `fetches what the browser had kept: ${file}`),
  ];
};

const faultsOf = async (stage: Stage, number: string, addresses: readonly string[]) => {
  const found: string[] = [];
  const somebody = await stage.as(number, { phone: onThePhone.includes(number) });
  // What the first page needs has come, so that the second time shows what is kept
  await somebody.settled();
  for (const [at, address] of addresses.entries()) {
    const faults = await arrive(somebody, address, at === 0);
    found.push(...faults.map((fault) => `${number} ${address}: ${fault}`));
    for (const look of ['light', 'dark'] as const) {
      await somebody.page.emulateMedia({ colorScheme: look });
      await somebody.settled();
      if (!/. · Kefu/u.test(await somebody.page.title())) {
        found.push(`${number} ${address}: the tab is called by no heading`);
      }
      const here = await barriersOn(somebody, look);
      found.push(...here.map((barrier) => `${look} ${number} ${address}: ${barrier}`));
    }
  }
  await somebody.leave();
  return found;
};

/** Every page in both looks: few requests, and no barrier by WCAG 2.2 AA. @returns what is wrong, with the page */
export const faultsOfPages = async (stage: Stage): Promise<readonly string[]> => {
  const record = await aRecord(stage);
  const rounds = Object.entries(pages).map(
    ([number, addresses]) =>
      () =>
        faultsOf(stage, number, number === MANAGER ? [...addresses, record] : addresses),
  );
  // Two people at a time: while one's page comes, the other's is looked at
  const found: string[] = [];
  const goOn = async (): Promise<void> => {
    for (let next = rounds.shift(); next; next = rounds.shift()) found.push(...(await next()));
  };
  await Promise.all([goOn(), goOn()]);
  return found;
};
