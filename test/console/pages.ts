import { barriersOn } from './accessible.js';
import type { Stage } from './stage.js';

const MANAGER = 'M-0001';

/** Who works on which pages. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'A-0001': ['/', '/report', '/customers', '/callbacks', '/repair-orders', '/memberships'],
  'L-0001': ['/', '/repair-orders'],
  'T-0001': ['/my-visits'],
  'C-0001': ['/', '/complaints', '/complaints/record'],
  [MANAGER]: ['/', '/reports', '/breaches', '/admin/people', '/admin/teams', '/admin/regions'],
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

const barriersOf = async (stage: Stage, number: string, addresses: readonly string[]) => {
  const found: string[] = [];
  const somebody = await stage.as(number, { phone: onThePhone.includes(number) });
  for (const [at, address] of addresses.entries()) {
    await (at === 0 ? somebody.go(address) : somebody.turnTo(address));
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

/** Every page in both looks: no barrier by WCAG 2.2 AA. @returns what axe found, with the page */
export const barriers = async (stage: Stage): Promise<readonly string[]> => {
  const record = await aRecord(stage);
  const rounds = Object.entries(pages).map(
    ([number, addresses]) =>
      () =>
        barriersOf(stage, number, number === MANAGER ? [...addresses, record] : addresses),
  );
  // Two people at a time: while one's page comes, the other's is looked at
  const found: string[] = [];
  const goOn = async (): Promise<void> => {
    for (let next = rounds.shift(); next; next = rounds.shift()) found.push(...(await next()));
  };
  await Promise.all([goOn(), goOn()]);
  return found;
};
