import { newId, SteppedClock, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { testDatabase } from '@kefu/testing';
import { CreateLedger, Ledger, type Transfer, type TransferOrder } from '../src/index.js';

/** A few kinds of account, as contracts keep them. */
export const chart = {
  bank: {},
  'deposit-paid': { floor: '0.00' },
  forfeited: { floor: '0.00' },
  receivable: { floor: '0.00' },
  earned: { ceiling: '0.00' },
} as const;

export type Kind = keyof typeof chart;

export const finance: Actor = { id: 'w-1', kind: 'person', roles: ['finance'], regions: ['*'] };

export const order = (
  more: Partial<TransferOrder<Kind>> & Pick<TransferOrder<Kind>, 'debit' | 'credit' | 'amount'>,
): TransferOrder<Kind> => ({
  ...{ occasion: `occasion ${newId()}`, effectiveOn: '2026-03-04', rule: 'CT-03', ...more },
});

export interface ALedger {
  readonly database: Database;
  readonly ledger: Ledger<typeof chart>;
  readonly clock: SteppedClock;
  /** Posts what is given, now. */
  readonly post: (...orders: readonly TransferOrder<Kind>[]) => Promise<Transfer[]>;
  readonly balanceOf: (kind: Kind, of?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const aLedger = async (): Promise<ALedger> => {
  const place = await testDatabase();
  const database = new Database({ url: place.url, name: 'ledger', migrations: [CreateLedger] });
  await database.open();
  await database.migrate();
  const ledger = new Ledger(database, chart);
  const clock = new SteppedClock('2026-03-04T02:00:00.000Z');
  return {
    ...{ database, ledger, clock },
    post: (...orders) => ledger.post(orders, { by: finance, now: clock.now() }),
    balanceOf: async (kind, of) => String((await ledger.account({ kind, of })).balance),
    close: async () => {
      await database.close();
      await place.drop();
    },
  };
};
