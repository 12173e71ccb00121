import { forwardMigration } from '@kefu/persistence';

/** Receivables, their invoices, and payments for them (CT-05, CT-13). */
export const OweAndPay = forwardMigration(
  'OweAndPay1796000011001',
  `
CREATE SEQUENCE receivable_number;
CREATE SEQUENCE payment_number;

CREATE TABLE receivable (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  contract_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  due_on date NOT NULL,
  plan_id uuid NOT NULL,
  month text,
  metered jsonb,
  verified_at timestamptz,
  verified_by text,
  invoice_id uuid,
  invoiced_at timestamptz,
  invoiced_on date,
  paid numeric(18, 2) NOT NULL,
  refunded numeric(18, 2) NOT NULL,
  written_off numeric(18, 2) NOT NULL,
  recovered numeric(18, 2) NOT NULL,
  "left" numeric(18, 2) NOT NULL,
  disputed boolean NOT NULL,
  disputes jsonb NOT NULL,
  dunned jsonb NOT NULL,
  said jsonb NOT NULL,
  breaches jsonb NOT NULL,
  next_dunning_at timestamptz,
  end_reason text
);
CREATE INDEX receivable_by_due ON receivable (due_on, id);
CREATE INDEX receivable_by_status ON receivable (status, due_on, id);
CREATE INDEX receivable_by_contract ON receivable (contract_id, due_on, id);
CREATE INDEX receivable_by_customer ON receivable (customer_id, due_on, id);
CREATE INDEX receivable_by_plan ON receivable (plan_id, due_on, id);
CREATE UNIQUE INDEX receivable_of_reading ON receivable ((metered ->> 'readingId'))
  WHERE status <> 'void';

CREATE TABLE invoice (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  receivable_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  title text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  invoiced_on date NOT NULL,
  due_on date NOT NULL,
  issued_by text NOT NULL,
  voided_at timestamptz,
  voided_by text,
  void_reason text
);
CREATE UNIQUE INDEX invoice_that_stands ON invoice (receivable_id) WHERE status = 'issued';
CREATE INDEX invoice_by_contract ON invoice (contract_id, id);
CREATE INDEX invoice_by_customer ON invoice (customer_id, id);
CREATE INDEX invoice_by_day ON invoice (invoiced_on, id);

-- A sequence would leave gaps where a transaction is undone
CREATE TABLE invoice_counter (year text PRIMARY KEY, last int NOT NULL);

CREATE TABLE payment (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  paid_on date NOT NULL,
  method text NOT NULL,
  reference text NOT NULL,
  payer text,
  shares jsonb NOT NULL,
  advance numeric(18, 2) NOT NULL CHECK (advance >= 0),
  returned numeric(18, 2) NOT NULL,
  recorded_by text NOT NULL,
  reversed_at timestamptz,
  reversed_by text,
  reversal_reason text
);
CREATE UNIQUE INDEX payment_of_reference ON payment (method, reference) WHERE status = 'recorded';
CREATE INDEX payment_by_customer ON payment (customer_id, id);
CREATE INDEX payment_by_day ON payment (paid_on, id);

CREATE INDEX ledger_account_by_holder ON ledger_account (of_id);
`,
);
