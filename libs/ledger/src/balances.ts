import { Money, type Instant, type MoneyText } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';

/** What all accounts of a kind come to. */
export interface TrialBalanceLine {
  readonly kind: string;
  /** Of all entries, above zero. */
  readonly debits: MoneyText;
  readonly credits: MoneyText;
  /** Debits less credits. */
  readonly balance: MoneyText;
}

export interface TrialBalance {
  readonly lines: readonly TrialBalanceLine[];
  /** Zero, or the ledger is wrong. */
  readonly difference: MoneyText;
}

/** All that was recorded up to that instant, by kind of account. */
export const trialBalanceAt = async (database: Database, at: Instant): Promise<TrialBalance> => {
  const lines = await database.queryByValues<TrialBalanceLine>(
    `SELECT kind, coalesce(sum(amount) FILTER (WHERE amount > 0), 0)::numeric(20, 2)::text AS debits,
            coalesce(-sum(amount) FILTER (WHERE amount < 0), 0)::numeric(20, 2)::text AS credits,
            sum(amount)::numeric(20, 2)::text AS balance
     FROM ledger_entry WHERE recorded_at <= $1 GROUP BY kind ORDER BY kind`,
    [at],
  );
  const difference = Money.sum(lines.map(({ balance }) => Money.of(balance)));
  return { lines, difference: String(difference) };
};

/**
 * What is not as the ledger promises, in words; nothing where all is well. It reads every row: for
 * audits and specs.
 */
export const faultsOfLedger = async (
  database: Pick<Database, 'queryByValues'>,
): Promise<string[]> => {
  const checks: readonly (readonly [what: string, sql: string])[] = [
    [
      'a transfer whose entries are not two that cancel out',
      `SELECT t.id FROM ledger_transfer t LEFT JOIN ledger_entry e ON e.transfer_id = t.id
       GROUP BY t.id HAVING count(e.*) <> 2 OR sum(e.amount) <> 0 OR max(e.amount) <> t.amount
         OR bool_or(e.account_id = t.debit_id AND e.amount < 0)`,
    ],
    [
      'an account whose entries are not contiguous, or do not come to its balance',
      `SELECT a.id FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id
       GROUP BY a.id HAVING count(e.*) <> a.version OR coalesce(max(e.account_version), 0) <> a.version
         OR coalesce(sum(e.amount), 0) <> a.balance`,
    ],
    [
      'an entry that does not begin where the one before ended',
      `SELECT account_id AS id FROM (SELECT account_id, before,
         lag(after, 1, 0) OVER (PARTITION BY account_id ORDER BY account_version) AS last
         FROM ledger_entry) e WHERE before <> last`,
    ],
    [
      'a reversal of another amount, or of one that is a reversal itself',
      `SELECT r.id FROM ledger_transfer r JOIN ledger_transfer t ON t.id = r.reverses
       WHERE r.amount <> t.amount OR r.debit_id <> t.credit_id OR r.credit_id <> t.debit_id
         OR t.reverses IS NOT NULL`,
    ],
  ];
  const found = await Promise.all(
    checks.map(async ([what, sql]) => {
      const rows = await database.queryByValues<{ id: string }>(sql, []);
      return rows.map(({ id }) => `${what}: ${id}`);
    }),
  );
  return found.flat();
};
