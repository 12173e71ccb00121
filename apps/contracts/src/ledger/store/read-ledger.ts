import { notFound, type Instant, type LocalDate, type MoneyText } from '@kefu/kernel';
import { trialBalanceAt, type TrialBalance } from '@kefu/ledger';
import { Conditions, Database, decodeCursor, page, type Page, type Range } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { holders } from './holders.js';

/** One side of a transfer, with what an auditor asks of it. */
export interface LedgerLine {
  readonly accountId: string;
  readonly accountVersion: number;
  readonly kind: string;
  readonly of: string;
  readonly amount: MoneyText;
  readonly before: MoneyText;
  readonly after: MoneyText;
  readonly transferId: string;
  readonly otherAccountId: string;
  readonly otherKind: string;
  readonly occasion: string;
  readonly effectiveOn: LocalDate;
  readonly recordedAt: Instant;
  readonly rule: string;
  readonly reason: string | null;
  readonly byId: string;
  readonly reverses: string | null;
}

export interface LedgerAccount {
  readonly id: string;
  readonly kind: string;
  readonly of: string;
  readonly balance: MoneyText;
  readonly version: number;
}

export interface Whose {
  readonly contractId?: string | undefined;
  readonly customerId?: string | undefined;
}

const lines = `e.account_id AS "accountId", e.account_version AS "accountVersion", e.kind,
  a.of_id AS of, e.amount, e.before, e.after, t.id AS "transferId",
  o.id AS "otherAccountId", o.kind AS "otherKind", t.occasion, t.effective_on AS "effectiveOn",
  t.recorded_at AS "recordedAt", t.rule, t.reason, t.by_id AS "byId", t.reverses`;
const joined = `JOIN ledger_transfer t ON t.id = e.transfer_id
  JOIN ledger_account o
    ON o.id = CASE WHEN t.debit_id = e.account_id THEN t.credit_id ELSE t.debit_id END`;

const places = (held: Conditions, [at, transfer, side]: readonly [string, string, number]) =>
  `(${held.place(at)}::timestamptz, ${held.place(transfer)}::uuid, ${held.place(side)}::numeric)`;

/** What the books say, for whoever follows every cent. */
@Injectable()
export class ReadLedger {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All accounts of a contract or a customer, entry by entry in the order of their recording. */
  async entries(
    regions: readonly string[],
    whose: Whose,
    { cursor, limit }: Range,
  ): Promise<Page<LedgerLine>> {
    const held = this.held(regions, whose);
    const after = decodeCursor(cursor, ['instant', 'id', 'number']);
    const key = after && places(held, after);
    const from = key ? `WHERE (e.recorded_at, e.transfer_id, (e.amount < 0)::int) > ${key}` : '';
    const rows = await this.database.queryByValues<LedgerLine>(
      `WITH held AS MATERIALIZED (SELECT h.of_id FROM (${holders}) h WHERE ${String(held)})
       SELECT ${lines} FROM held JOIN ledger_account a ON a.of_id = held.of_id
       JOIN ledger_entry e ON e.account_id = a.id ${joined} ${from}
       ORDER BY e.recorded_at, e.transfer_id, (e.amount < 0)::int LIMIT ${held.place(limit + 1)}`,
      held.values,
    );
    return page(rows, limit, ({ recordedAt, transferId, amount }) => [
      ...[recordedAt, transferId],
      // the debit of a transfer comes first
      amount.startsWith('-') ? 1 : 0,
    ]);
  }

  /** Accounts with their balances; those of a contract or a customer, or all of one kind. */
  async accounts(
    regions: readonly string[],
    { kind, ...whose }: Whose & { readonly kind?: string | undefined },
    { cursor, limit }: Range,
  ): Promise<Page<LedgerAccount>> {
    const where = this.held(regions, whose);
    where.add('a.kind = ?', kind);
    const [after] = decodeCursor(cursor, ['id']) ?? [];
    where.add('a.id > ?::uuid', after);
    // what belongs to nobody, the bank say, is seen by whoever sees everything
    const everything = regions.includes('*') && !whose.contractId && !whose.customerId;
    const rows = await this.database.queryByValues<LedgerAccount>(
      `SELECT a.id, a.kind, a.of_id AS of, a.balance, a.version FROM ledger_account a
       ${everything ? 'LEFT JOIN' : 'JOIN'} (${holders}) h ON h.of_id = a.of_id
       WHERE ${String(where)} ORDER BY a.id LIMIT ${where.place(limit + 1)}`,
      where.values,
    );
    return page(rows, limit, ({ id }) => [id]);
  }

  /**
   * One account, entry by entry.
   * @throws Refusal `not-found`, also for an account of another region
   */
  async entriesOf(
    regions: readonly string[],
    accountId: string,
    { cursor, limit }: Range,
  ): Promise<Page<LedgerLine>> {
    await this.requireSeen(regions, accountId);
    const where = new Conditions().add('e.account_id = ?', accountId);
    const [after] = decodeCursor(cursor, ['number']) ?? [];
    where.add('e.account_version > ?::numeric', after);
    const rows = await this.database.queryByValues<LedgerLine>(
      `SELECT ${lines} FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id ${joined}
       WHERE ${String(where)} ORDER BY e.account_version LIMIT ${where.place(limit + 1)}`,
      where.values,
    );
    return page(rows, limit, ({ accountVersion }) => [accountVersion]);
  }

  trialBalance(at: Instant): Promise<TrialBalance> {
    return trialBalanceAt(this.database, at);
  }

  private held(regions: readonly string[], whose: Whose): Conditions {
    return new Conditions().equal('h', { ...whose }).inRegions('h.region_id', regions);
  }

  private async requireSeen(regions: readonly string[], accountId: string): Promise<void> {
    const where = new Conditions()
      .add('a.id = ?::uuid', accountId)
      .inRegions('h.region_id', regions);
    const found = await this.database.queryByValues(
      `SELECT 1 FROM ledger_account a LEFT JOIN (${holders}) h ON h.of_id = a.of_id
       WHERE ${String(where)}`,
      where.values,
    );
    if (found.length > 0) return;
    throw notFound('not-found', { zh: '没有这个账户', en: 'There is no such account' });
  }
}
