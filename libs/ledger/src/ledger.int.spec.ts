import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@kefu/kernel';
import { waitFor } from '@kefu/testing';
import { aLedger, finance, order, type ALedger } from '../test/a-ledger.js';
import { faultsOfLedger, trialBalanceAt } from './index.js';
import { lockOccasions } from './rows.js';

let books: ALedger;
beforeAll(async () => {
  books = await aLedger();
});
afterAll(() => books.close());

const paid = (of: string, amount: string, occasion = `deposit ${of} paid`) =>
  order({ occasion, debit: { kind: 'deposit-paid', of }, credit: { kind: 'bank' }, amount });
const back = (of: string, amount: string, occasion = `deposit ${of} back`) => ({
  ...order({ debit: { kind: 'bank' }, credit: { kind: 'deposit-paid', of }, amount }),
  ...{ occasion, rule: 'CT-04' },
});
const reversal = { rule: 'CT-08', reason: '记错账户', effectiveOn: '2026-03-05' };
const posting = () => ({ by: finance, now: books.clock.now() });

describe('the ledger', () => {
  it('CT-03 moves money from one account to the other, to the cent', async () => {
    const of = newId();
    const [transfer] = await books.post(paid(of, '1234567890123.45'));
    expect(transfer).toMatchObject({ amount: '1234567890123.45', rule: 'CT-03', byId: 'w-1' });
    expect(await books.balanceOf('deposit-paid', of)).toBe('1234567890123.45');
    await books.post(back(of, '1234567890123.44'));
    expect(await books.balanceOf('deposit-paid', of)).toBe('0.01');
  });

  it('CT-03 is paid once for one occasion, however often it is said', async () => {
    const of = newId();
    const [first] = await books.post(paid(of, '500.00'));
    const again = await Promise.all([1, 2, 3].map(() => books.post(paid(of, '500.0'))));
    expect(again.flat().map(({ id }) => id)).toEqual(Array(3).fill(first?.id));
    expect(await books.balanceOf('deposit-paid', of)).toBe('500.00');
    await expect(books.post(paid(of, '500.01'))).rejects.toMatchObject({ code: 'occasion-used' });
  });

  it('CT-03 two who say it at once, and first, pay once', async () => {
    const of = newId();
    const both = await Promise.all([1, 2].map(() => books.post(paid(of, '70.00'))));
    expect(new Set(both.flat().map(({ id }) => id)).size).toBe(1);
    expect(await books.balanceOf('deposit-paid', of)).toBe('70.00');
  });

  it('CT-03 whose connection is lost while it waits leaves no failure that nobody waits for', async () => {
    const unawaited: unknown[] = [];
    const note = (failure: unknown) => unawaited.push(failure);
    process.on('unhandledRejection', note);
    const { database } = books;
    await database.transaction(async (holder) => {
      await lockOccasions(holder, ['one for two']);
      const waits = database.apart(() => books.post(paid(newId(), '5.00', 'one for two')));
      const ended = expect(waits).rejects.toThrow();
      await waitFor(
        async () => {
          const [gone] = await holder.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event = 'advisory'`,
          );
          return gone;
        },
        { what: 'the one that waits' },
      );
      await ended;
    });
    await pause(1);
    process.off('unhandledRejection', note);
    expect(unawaited).toEqual([]);
  });

  it('CT-04 never gives more back than was paid, and then posts nothing of the lot', async () => {
    const of = newId();
    await books.post(paid(of, '100.00'));
    const lot = [back(of, '60.00', `${of} first`), back(of, '40.01', `${of} second`)];
    await expect(books.post(...lot)).rejects.toMatchObject({ code: 'below-floor', rule: 'CT-04' });
    expect(await books.balanceOf('deposit-paid', of)).toBe('100.00');
  });

  it('CT-04 two at once do not get more back than was paid', async () => {
    const of = newId();
    await books.post(paid(of, '100.00'));
    const both = await Promise.allSettled([
      books.post(back(of, '60.00', `${of} one`)),
      books.post(back(of, '60.00', `${of} other`)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await books.balanceOf('deposit-paid', of)).toBe('40.00');
  });

  it.each([
    ['nothing', '0.00', 'amount-not-positive'],
    ['less than nothing', '-5.00', 'amount-not-positive'],
  ])('CT-03 does not post %s', async (_what, amount, code) => {
    await expect(books.post(paid(newId(), amount))).rejects.toMatchObject({ code, rule: 'CT-03' });
  });

  it.each(['1.005', '1000000000000000.00', '1e3', '١٢'])('%s is no amount', async (amount) => {
    await expect(books.post(paid(newId(), amount))).rejects.toBeInstanceOf(RangeError);
  });

  it('does not move money from an account to itself', async () => {
    const bank = { kind: 'bank' } as const;
    const nowhere = order({ debit: bank, credit: bank, amount: '1.00' });
    await expect(books.post(nowhere)).rejects.toMatchObject({ code: 'same-account' });
  });

  it('CT-08 corrects by a reversal, once, and never a reversal itself', async () => {
    const of = newId();
    const occasion = `deposit ${of} paid`;
    await books.post(paid(of, '300.00'));
    const first = await books.ledger.reverse({ ...reversal, occasion }, posting());
    const again = await books.ledger.reverse({ ...reversal, occasion }, posting());
    expect(again.id).toBe(first.id);
    expect(await books.balanceOf('deposit-paid', of)).toBe('0.00');
    const twice = { ...reversal, occasion: first.occasion };
    await expect(books.ledger.reverse(twice, posting())).rejects.toMatchObject({
      code: 'not-posted',
    });
    const otherwise = { ...reversal, reason: '另有原因', occasion };
    await expect(books.ledger.reverse(otherwise, posting())).rejects.toMatchObject({
      code: 'occasion-used',
    });
  });

  it('CT-08 a reversal is refused where the money has gone on', async () => {
    const of = newId();
    await books.post(paid(of, '300.00'), back(of, '200.00'));
    const occasion = `deposit ${of} paid`;
    await expect(books.ledger.reverse({ ...reversal, occasion }, posting())).rejects.toMatchObject({
      code: 'below-floor',
      rule: 'CT-08',
    });
  });

  it('is undone with the use case that it belongs to', async () => {
    const of = newId();
    const failing = books.database.transaction(async () => {
      await books.post(paid(of, '9.00'));
      throw new Error('the deposit was not saved');
    });
    await expect(failing).rejects.toThrow('not saved');
    expect(await books.balanceOf('deposit-paid', of)).toBe('0.00');
  });

  it('tells what it came to at any past instant, and always to zero', async () => {
    const of = newId();
    await books.post(paid(of, '10.00'));
    const then = books.clock.now();
    const before = await trialBalanceAt(books.database, then);
    books.clock.stepTo('2026-03-05T02:00:00.000Z');
    await books.post(back(of, '10.00'));
    expect(await trialBalanceAt(books.database, then)).toEqual(before);
    const now = await trialBalanceAt(books.database, books.clock.now());
    expect(now.difference).toBe('0.00');
    const line = ({ lines }: typeof now) => lines.find(({ kind }) => kind === 'deposit-paid');
    expect(Number(line(before)?.balance) - Number(line(now)?.balance)).toBeCloseTo(10, 2);
    expect(await trialBalanceAt(books.database, '2020-01-01T00:00:00.000Z')).toEqual({
      ...{ lines: [], difference: '0.00' },
    });
  });

  it('keeps what is posted, also from whoever has SQL', async () => {
    for (const sql of [
      'UPDATE ledger_transfer SET amount = 1',
      'DELETE FROM ledger_entry',
      'TRUNCATE ledger_entry',
    ]) {
      await expect(books.database.query(sql)).rejects.toThrow('what is posted stays');
    }
  });

  it('finds a balance that was changed past it', async () => {
    expect(await faultsOfLedger(books.database)).toEqual([]);
    const add = 'UPDATE ledger_account SET balance = balance + 1 WHERE kind = $1';
    await books.database.query(add, ['bank']);
    expect(await faultsOfLedger(books.database)).toHaveLength(1);
    await books.database.query(add.replace('+', '-'), ['bank']);
  });
});
