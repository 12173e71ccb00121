import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOfLedger } from '@kefu/ledger';
import { Database, type Session } from '@kefu/persistence';
import * as fc from 'fast-check';
import { deed, MoneyHistory } from './a-money-history.js';
import { generalManager, RunningContracts } from './a-running-contracts.js';

/** `HISTORIES=500 npm run jest -- any-money` is the long form. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 12);
const AN_HOUR = 3_600_000;

let service: RunningContracts;
let auditor: Session;
beforeAll(async () => {
  service = await RunningContracts.start();
  auditor = await service.under.service.app.get(Database).openSession('auditor');
});
afterAll(async () => {
  await auditor.close();
  await service.stop();
});

const histories = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), {
  minLength: 8,
  maxLength: 14,
});

describe('any history of money, also of several at once and of whoever dies half-way', () => {
  it(
    'CT-04, CT-05, CT-07, CT-08, CT-13 no cent appears or disappears, and each is what the rules say',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (rounds) => {
          const history = await MoneyHistory.begin(service, auditor);
          for (const atOnce of rounds) {
            await history.round(atOnce);
            expect(await history.faults()).toEqual([]);
          }
        }),
        { numRuns: HISTORIES },
      );
      expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
      // no is an answer, but not to everything: what can be taken back was
      const [taken] = await service.under.query<{ back: number }>(
        'SELECT count(*)::int AS back FROM ledger_transfer WHERE reverses IS NOT NULL',
      );
      expect(taken?.back).toBeGreaterThan(0);
      const { body } = await service.get('ledger/trial-balance', generalManager);
      expect(body['difference']).toBe('0.00');
      const states = await service.under.query<{ status: string }>(
        'SELECT DISTINCT status FROM receivable ORDER BY 1',
      );
      expect(states.map(({ status }) => status)).toEqual(
        expect.arrayContaining(['overdue', 'paid', 'planned']),
      );
    },
    AN_HOUR,
  );
});
