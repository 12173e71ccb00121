import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Money, newId, Refusal } from '@kefu/kernel';
import * as fc from 'fast-check';
import { aLedger, finance, order, type ALedger } from '../test/a-ledger.js';
import { faultsOfLedger, trialBalanceAt } from './index.js';

let books: ALedger;
beforeAll(async () => {
  books = await aLedger();
});
afterAll(() => books.close());

const cents = (amount: number): string => (amount / 100).toFixed(2);

const deed = fc.record({
  what: fc.constantFrom('pay', 'reclaim', 'forfeit', 'reverse', 'pay-again'),
  deposit: fc.nat({ max: 3 }),
  amount: fc.integer({ min: 1, max: 50_000 }).map(cents),
  occasion: fc.nat({ max: 12 }),
});

const histories = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const orderOf = ({ what, amount, ...one }: Deed, history: string) => {
  const deposit = { kind: 'deposit-paid', of: `${history} ${one.deposit}` } as const;
  const other = what === 'forfeit' ? ({ kind: 'forfeited' } as const) : ({ kind: 'bank' } as const);
  const sides =
    what === 'pay' || what === 'pay-again'
      ? { debit: deposit, credit: other }
      : { debit: other, credit: deposit };
  return order({ ...sides, amount, occasion: `${history} ${one.occasion}` });
};

/** No is an answer; anything else that fails is a fault. */
const tried = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

const doIt = (one: Deed, history: string): Promise<boolean> => {
  if (one.what !== 'reverse') return tried(books.post(orderOf(one, history)));
  const reversal = { rule: 'CT-08', reason: '更正', effectiveOn: '2026-03-05' };
  const occasion = `${history} ${one.occasion}`;
  const posting = { by: finance, now: books.clock.now() };
  return tried(books.ledger.reverse({ ...reversal, occasion }, posting));
};

describe('any history, also of several at once', () => {
  it('CT-04 paid = reclaimed + forfeited + outstanding; no cent appears or disappears', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (rounds) => {
        const history = newId();
        for (const atOnce of rounds) {
          await Promise.all(atOnce.map((one) => doIt(one, history)));
        }
        const moved = await books.database.query<{ kind: string; net: string }>(
          `SELECT a.kind, sum(e.amount)::text AS net FROM ledger_entry e
           JOIN ledger_transfer t ON t.id = e.transfer_id
           JOIN ledger_account a ON a.id = e.account_id
           WHERE t.occasion LIKE $1 GROUP BY 1`,
          [`%${history}%`],
        );
        const net = (kind: string) => Money.of(moved.find((row) => row.kind === kind)?.net ?? '0');
        const all = ['deposit-paid', 'forfeited', 'bank'].map(net);
        expect(String(Money.sum(all))).toBe('0.00');
        for (const deposit of [0, 1, 2, 3]) {
          const left = await books.balanceOf('deposit-paid', `${history} ${deposit}`);
          expect(Money.zero.exceeds(Money.of(left))).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
    expect(await faultsOfLedger(books.database)).toEqual([]);
    const { difference } = await trialBalanceAt(books.database, books.clock.now());
    expect(difference).toBe('0.00');
  });
});
