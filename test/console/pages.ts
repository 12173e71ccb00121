import { barriersOn } from './accessible.js';
import type { Stage } from './stage.js';

/** Who works on which pages. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'A-0001': ['/', '/report', '/customers', '/callbacks', '/repair-orders'],
  'L-0001': ['/', '/repair-orders'],
  'T-0001': ['/my-visits'],
  'C-0001': ['/', '/complaints', '/complaints/record'],
  'M-0001': ['/', '/reports', '/breaches', '/admin/people', '/admin/teams', '/admin/regions'],
  'X-0001': ['/', '/admin/dead-letters', '/admin/audit'],
  'V-0001': ['/', '/imports'],
  'W-0001': ['/contracts', '/receivables', '/payments', '/bank-lines', '/deposits'],
};

/** Who works on a phone. */
const onThePhone = ['T-0001'];

/** Every page in both looks: no barrier by WCAG 2.2 AA. @returns what axe found, with the page */
export const barriers = async (stage: Stage): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [number, addresses] of Object.entries(pages)) {
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
  }
  return found;
};
