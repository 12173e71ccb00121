import { createHash } from 'node:crypto';
import { conflict, Money, refusedByRule, type Bilingual } from '@kefu/kernel';
import { accountIdOf, type Account } from './account.js';
import type { Entry, Transfer, TransferOrder } from './transfer.js';

/** Accounts by id as they stand after what was posted, and the entries that made them so. */
export interface Posted {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly entries: readonly Entry[];
}

/** What makes two orders the same: where it differs, the occasion is another one. */
export const inputHashOf = (order: TransferOrder, reverses?: string): string => {
  const { occasion, debit, credit, amount, effectiveOn, rule, reason = '' } = order;
  const sides = [debit, credit].map(accountIdOf);
  const input = [occasion, ...sides, String(Money.of(amount)), effectiveOn, rule, reason];
  return createHash('sha256')
    .update(JSON.stringify([...input, reverses ?? '']))
    .digest('hex');
};

/** @throws Refusal `amount-not-positive`, `same-account` */
export const requirePostable = ({ debit, credit, amount, rule }: TransferOrder): void => {
  if (!Money.of(amount).exceeds(Money.zero)) {
    throw refusedByRule(rule, 'amount-not-positive', {
      zh: '金额必须大于零',
      en: 'An amount is above zero',
    });
  }
  if (accountIdOf(debit) === accountIdOf(credit)) {
    throw refusedByRule(rule, 'same-account', {
      zh: '借贷双方不能是同一账户',
      en: 'Money moves from one account to another',
    });
  }
};

/**
 * What the transfers do to the accounts, one after the other.
 * @throws Refusal `below-floor`, `above-ceiling`: of the transfer's rule, and nothing is posted
 */
export const post = (
  before: ReadonlyMap<string, Account>,
  transfers: readonly Transfer[],
): Posted => {
  const accounts = new Map(before);
  const entries: Entry[] = [];
  for (const transfer of transfers) {
    const amount = Money.of(transfer.amount);
    for (const [accountId, change] of [
      [transfer.debitId, amount],
      [transfer.creditId, Money.zero.minus(amount)],
    ] as const) {
      const account = accounts.get(accountId);
      if (!account) throw new RangeError(`account ${accountId} was not read`);
      const after: Account = {
        ...account,
        balance: account.balance.plus(change),
        version: account.version + 1,
      };
      accounts.set(accountId, after);
      entries.push({
        ...{ accountId, accountVersion: after.version, transferId: transfer.id },
        ...{ amount: String(change), before: String(account.balance) },
        after: String(after.balance),
      });
    }
    for (const id of [transfer.debitId, transfer.creditId]) {
      requireWithin(accounts.get(id), transfer);
    }
  }
  return { accounts, entries };
};

const requireWithin = (account: Account | undefined, { rule, amount }: Transfer): void => {
  if (!account) return;
  const { balance, floor, ceiling, kind, of } = account;
  const refuse = (code: string, detail: Bilingual, limit: Money) =>
    refusedByRule(rule, code, detail, {
      extra: { account: kind, ...(of ? { of } : {}), amount, limit: String(limit) },
    });
  if (floor && floor.exceeds(balance)) {
    const text = { zh: '超出该账户的可用金额', en: 'More than the account has' };
    throw refuse('below-floor', text, floor);
  }
  if (ceiling && balance.exceeds(ceiling)) {
    const text = { zh: '超出该账户的应付金额', en: 'More than the account owes' };
    throw refuse('above-ceiling', text, ceiling);
  }
};

/** 409: something else was posted for this occasion. */
export const occasionUsed = (occasion: string) =>
  conflict(
    'occasion-used',
    { zh: '该事由已入账，内容不同', en: 'Something else was posted for this occasion' },
    { extra: { occasion } },
  );
