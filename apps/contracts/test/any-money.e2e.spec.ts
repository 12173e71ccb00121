import { describe, expect, it } from '@jest/globals';
import { faultsOfLedger } from '@kefu/ledger';
import { Database } from '@kefu/persistence';
import * as fc from 'fast-check';
import { deed, MoneyHistory, type Deed } from './a-money-history.js';
import { generalManager, RunningContracts } from './a-running-contracts.js';

/** `HISTORIES=500 npm run jest -- any-money` is the long form. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 12);
const AN_HOUR = 3_600_000;

const histories = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), {
  minLength: 8,
  maxLength: 14,
});

/** Was anything taken back, and in which states did a receivable end: over all histories. */
const seen = { takenBack: 0, statuses: new Set<string>() };

const look = async (service: RunningContracts): Promise<void> => {
  expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
  const { body } = await service.get('ledger/trial-balance', generalManager);
  expect(body['difference']).toBe('0.00');
  const [taken] = await service.under.query<{ back: number }>(
    'SELECT count(*)::int AS back FROM ledger_transfer WHERE reverses IS NOT NULL',
  );
  seen.takenBack += taken?.back ?? 0;
  const states = await service.under.query<{ status: string }>(
    'SELECT DISTINCT status FROM receivable',
  );
  for (const { status } of states) seen.statuses.add(status);
};

/** In a centre of its own: what one history leaves undone would be dunned and reported through all others. */
const live = async (rounds: readonly (readonly Deed[])[]): Promise<void> => {
  const service = await RunningContracts.start();
  const auditor = await service.under.service.app.get(Database).openSession('auditor');
  try {
    const history = await MoneyHistory.begin(service, auditor);
    for (const atOnce of rounds) {
      await history.round(atOnce);
      expect(await history.faults()).toEqual([]);
    }
    await look(service);
  } finally {
    await auditor.close();
    await service.stop();
  }
};

describe('any history of money, also of several at once and of whoever dies half-way', () => {
  it(
    'CT-04, CT-05, CT-07, CT-08, CT-13 no cent appears or disappears, and each is what the rules say',
    async () => {
      await fc.assert(fc.asyncProperty(histories, live), { numRuns: HISTORIES });
      // no is an answer, but not to everything: what can be taken back was
      expect(seen.takenBack).toBeGreaterThan(0);
      expect([...seen.statuses]).toEqual(expect.arrayContaining(['overdue', 'paid', 'planned']));
    },
    AN_HOUR,
  );
});
