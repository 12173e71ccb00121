import { Money, newId, notFound, type Actor, type Instant, type LocalDate } from '@kefu/kernel';
import type { Database, Transaction } from '@kefu/persistence';
import { accountIdOf, type Account, type AccountRef, type Chart } from './account.js';
import { inputHashOf, occasionUsed, post, requirePostable } from './post.js';
import {
  lockAccounts,
  lockOccasions,
  readAccounts,
  transferOf,
  transfersFor,
  writePosted,
} from './rows.js';
import type { Transfer, TransferOrder } from './transfer.js';

/** Who posts, and when by the domain clock. */
export interface Posting {
  readonly by: Actor;
  readonly now: Instant;
}

export interface Reversal {
  /** Of the transfer that is taken back. */
  readonly occasion: string;
  readonly rule: string;
  readonly reason: string;
  readonly effectiveOn: LocalDate;
}

interface Planned {
  readonly order: TransferOrder;
  readonly reverses?: string;
}

/**
 * Money of one service. Use cases post in their own transaction; the accounts are locked in the order
 * of their ids, so that two who post at once do not wait for each other for ever.
 */
export class Ledger<Kinds extends Chart> {
  constructor(
    private readonly database: Database,
    private readonly kinds: Kinds,
  ) {}

  /**
   * Posts all of them or none. What was posted before for the same occasion is answered again.
   * @throws Refusal `amount-not-positive`, `same-account`, `below-floor`, `above-ceiling` (422),
   *   `occasion-used` (409)
   */
  post(
    orders: readonly TransferOrder<keyof Kinds & string>[],
    posting: Posting,
  ): Promise<Transfer[]> {
    return this.record(
      orders.map((order) => ({ order })),
      posting,
    );
  }

  /**
   * Takes a transfer back by one the other way round: once, and never a reversal itself.
   * @throws Refusal `not-posted` (404), `occasion-used` (409), or what {@link post} refuses
   */
  reverse({ occasion, ...more }: Reversal, posting: Posting): Promise<Transfer> {
    return this.database.transaction(async (tx) => {
      const [found] = await transfersFor(tx, [occasion]);
      if (!found || found.reverses) {
        throw notFound('not-posted', { zh: '没有这笔入账', en: 'Nothing was posted for it' });
      }
      const [debit, credit] = await Promise.all(
        [found.creditId, found.debitId].map((id) => this.refOf(tx, id)),
      );
      if (!debit || !credit) throw new RangeError('a transfer has two accounts');
      const order = {
        ...{ ...more, debit, credit, amount: found.amount },
        occasion: `reversal of ${occasion}`,
      };
      const [reversal] = await this.record([{ order, reverses: found.id }], posting);
      if (!reversal) throw new RangeError('a reversal is a transfer');
      return reversal;
    });
  }

  /** An account as it stands; empty before its first entry. */
  async account(ref: AccountRef<keyof Kinds & string>): Promise<Account> {
    const id = accountIdOf(ref);
    const found = (await readAccounts(this.database, [id])).get(id);
    return found ?? { ...ref, id, balance: Money.zero, version: 0 };
  }

  private async record(planned: readonly Planned[], { by, now }: Posting): Promise<Transfer[]> {
    for (const { order } of planned) requirePostable(order);
    return this.database.transaction(async (tx) => {
      const refs = planned.flatMap(({ order: { debit, credit } }) => [debit, credit]);
      const occasions = planned.map(({ order }) => order.occasion);
      const limited = refs.map((ref) => this.withLimits(ref));
      const [, accounts] = await Promise.all([
        lockOccasions(tx, occasions),
        lockAccounts(tx, limited),
      ]);
      const known = new Map((await transfersFor(tx, occasions)).map((one) => [one.occasion, one]));
      const fresh: Transfer[] = [];
      for (const { order, reverses } of planned) {
        const inputHash = inputHashOf(order, reverses);
        const before = known.get(order.occasion);
        if (before && before.inputHash !== inputHash) throw occasionUsed(order.occasion);
        if (before) continue;
        const transfer = {
          ...transferOf(order, { id: newId(), byId: by.id, recordedAt: now }),
          ...(reverses ? { reverses } : {}),
          inputHash,
        };
        known.set(order.occasion, transfer);
        fresh.push(transfer);
      }
      const posted = post(accounts, fresh);
      if (fresh.length > 0) await writePosted(tx, fresh, posted);
      return occasions.flatMap((occasion) => known.get(occasion) ?? []);
    });
  }

  private withLimits(ref: AccountRef) {
    const kind = this.kinds[ref.kind];
    if (!kind) throw new RangeError(`no account is of the kind ${ref.kind}`);
    return { ...ref, ...kind };
  }

  private async refOf(tx: Transaction, id: string): Promise<AccountRef | undefined> {
    const [row] = await tx.query<{ kind: string; of: string }>(
      'SELECT kind, of_id AS of FROM ledger_account WHERE id = $1',
      [id],
    );
    return row && { kind: row.kind, ...(row.of ? { of: row.of } : {}) };
  }
}
