import { forwardMigration } from '@kefu/persistence';

/** The three tables. What is posted stays: a correction is a reversal, also for whoever has SQL. */
export const CreateLedger = forwardMigration(
  'CreateLedger1795860000000',
  `
CREATE TABLE ledger_account (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  of_id text NOT NULL,
  currency text NOT NULL CHECK (currency = 'CNY'),
  balance numeric(18, 2) NOT NULL,
  version int NOT NULL,
  floor numeric(18, 2),
  ceiling numeric(18, 2),
  UNIQUE (kind, of_id),
  CHECK (balance >= floor),
  CHECK (balance <= ceiling)
);

CREATE TABLE ledger_transfer (
  id uuid PRIMARY KEY,
  occasion text NOT NULL UNIQUE,
  debit_id uuid NOT NULL REFERENCES ledger_account,
  credit_id uuid NOT NULL REFERENCES ledger_account,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  effective_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  rule text NOT NULL,
  reason text,
  by_id text NOT NULL,
  reverses uuid UNIQUE REFERENCES ledger_transfer,
  input_hash text NOT NULL,
  CHECK (debit_id <> credit_id)
);

CREATE TABLE ledger_entry (
  account_id uuid NOT NULL REFERENCES ledger_account,
  account_version int NOT NULL CHECK (account_version > 0),
  transfer_id uuid NOT NULL REFERENCES ledger_transfer,
  kind text NOT NULL,
  recorded_at timestamptz NOT NULL,
  amount numeric(18, 2) NOT NULL,
  before numeric(18, 2) NOT NULL,
  after numeric(18, 2) NOT NULL,
  PRIMARY KEY (account_id, account_version),
  UNIQUE (transfer_id, account_id),
  CHECK (before + amount = after)
);
CREATE INDEX ledger_entry_by_time ON ledger_entry (recorded_at) INCLUDE (kind, amount);

CREATE FUNCTION ledger_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what is posted stays: a correction is a reversal'; END $$;
CREATE TRIGGER transfers_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
  EXECUTE FUNCTION ledger_stays();
CREATE TRIGGER entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  EXECUTE FUNCTION ledger_stays();
`,
);
