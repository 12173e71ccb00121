import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressesOfAnyKind, customersByName } from './addresses.js';
import { complaintLoop } from './complaint-loop.js';
import { contractLoop } from './contract-loop.js';
import { deadZone } from './dead-zone.js';
import { faultsOfOthers } from './faults.js';
import { longLists } from './long-lists.js';
import { faultsOfPages } from './pages.js';
import { repairLoop } from './repair-loop.js';
import { Stage } from './stage.js';

const TEN_MINUTES = 600_000;

/** Without a browser nothing of it is looked at, and a line has said so. */
let stage: Stage | undefined;

beforeAll(async () => {
  stage = await Stage.open();
}, TEN_MINUTES);
afterAll(() => stage?.close(), TEN_MINUTES);

const byPages = (loop: (stage: Stage) => Promise<void>) => async () => {
  if (stage) await loop(stage);
};

describe('the console, by its pages alone', () => {
  it(
    'takes a repair from the call to the closed loop: FR-02, FR-03, FR-04, FR-12, CB-03, FR-13',
    byPages(repairLoop),
    TEN_MINUTES,
  );

  it(
    'takes a complaint from the call to its end: CP-02, CP-03, CP-05, G-08, CP-07, CP-10, G-02',
    byPages(complaintLoop),
    TEN_MINUTES,
  );

  it(
    'takes a contract from its draft to the deposit that is back: CT-01, CT-02, CT-05, CT-03, CT-04',
    byPages(contractLoop),
    TEN_MINUTES,
  );

  it(
    'keeps what a technician does in a dead zone, and tells it once and in order: FR-05, FR-10, FR-12',
    byPages(deadZone),
    TEN_MINUTES,
  );

  it(
    'has none of the faults that are reported of others: a reply sent three times, a note lost, a key that fires in a text, a list that moves, two in one case without knowing',
    byPages(faultsOfOthers),
    TEN_MINUTES,
  );

  it(
    'says what is wrong with an address, and offers what helps',
    byPages(addressesOfAnyKind),
    TEN_MINUTES,
  );

  it(
    'names the customer of money, contracts and complaints, to whoever may know them: G-05',
    byPages(customersByName),
    TEN_MINUTES,
  );

  it(
    'shows 5,000 rows and their deadlines at the cost of those in sight, and 200 changes in a second as one line',
    byPages(longLists),
    TEN_MINUTES,
  );

  it(
    'shows every page in at most 6 requests, and without a barrier by WCAG 2.2 AA, light or dark',
    async () => {
      expect(stage ? await faultsOfPages(stage) : []).toEqual([]);
    },
    2 * TEN_MINUTES,
  );
});
