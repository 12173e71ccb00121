import type { Actor, Clock } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { KeepInvoices } from '../../invoices/index.js';
import { PlanReceivables } from '../../receivables/index.js';
import {
  billOf,
  type Billable,
  type BilledUnder,
  type BillOfReading,
  type UnbilledWhy,
} from '../domain/index.js';
import { Readings } from './readings.js';

interface Row extends Billable {
  readonly contractId: string | null;
  readonly under: BilledUnder;
}

/** A reading that makes no bill. */
export interface Unbilled {
  readonly readingId: string;
  readonly why: UnbilledWhy;
}

export interface BilledReadings {
  readonly bills: readonly BillOfReading[];
  readonly unbilled: readonly Unbilled[];
}

/** Checked, and not billed for this check of it. */
export const notBilled = `r.status = 'checked' AND NOT EXISTS (SELECT 1 FROM receivable b
  WHERE b.occasion = 'reading ' || r.id || ' ' || jsonb_array_length(r.former))`;

const columns = `r.id, r.number, r.read_on::text AS "readOn", r.value,
  r.previous_value AS "previousValue", r.quantity, jsonb_array_length(r.former) AS revision,
  c.id AS "contractId", json_build_object('id', c.id, 'kind', c.kind, 'status', c.status,
    'customerId', c.customer_id, 'regionId', c.region_id, 'startsOn', c.starts_on,
    'signedOn', c.signing ->> 'signedOn',
    'endedAt', to_char(c.ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'byHand', ARRAY(SELECT h.title FROM receivable h WHERE h.contract_id = c.id
      AND h.kind = 'metered' AND h.month = left(r.read_on::text, 7) AND h.status <> 'void'
      AND h.metered ->> 'readingId' IS NULL)) AS under`;

const known = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;

/** CT-05, CT-17: each checked reading is a receivable, once; corrected or voided it is taken back. */
@Injectable()
export class BillReadings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(PlanReceivables) private readonly planning: PlanReceivables,
    @Inject(KeepInvoices) private readonly invoices: KeepInvoices,
  ) {}

  /** Those of them that are checked and not billed yet; of two at once the second finds them billed. */
  bill(by: Actor, ids: readonly string[]): Promise<BilledReadings> {
    return this.database.transaction(async () => {
      await this.database.queryByValues(
        'SELECT 1 FROM reading WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE',
        [ids],
      );
      const rows = await this.database.queryByValues<Row>(
        `SELECT ${columns} FROM reading r LEFT JOIN contract c ON c.id = r.contract_id
         WHERE r.id = ANY ($1::uuid[]) AND ${notBilled} ORDER BY r.id`,
        [ids],
      );
      const { handbook } = this.readings;
      const context = { now: this.clock.now(), by, handbook, newId: () => '' };
      const bills: BillOfReading[] = [];
      const unbilled: Unbilled[] = [];
      for (const row of rows) {
        const under = row.contractId === null ? undefined : known(row.under);
        const bill = billOf(known(row), under, context);
        if (typeof bill === 'string') unbilled.push({ readingId: row.id, why: bill });
        else bills.push(bill);
      }
      if (bills.length > 0) await this.planning.bill(by, bills);
      return { bills, unbilled };
    });
  }

  /**
   * Its reading counts no more: the invoice is voided, which reverses what was booked, and the
   * receivable with it.
   * @throws Refusal CT-13 `money-on-it`: the payment is reversed first
   */
  async takeBack(by: Actor, readingId: string, reason: string): Promise<void> {
    const [bill] = await this.database.query<{ id: string; invoiceId: string | null }>(
      `SELECT id, invoice_id AS "invoiceId" FROM receivable
       WHERE metered ->> 'readingId' = $1 AND status <> 'void'`,
      [readingId],
    );
    if (!bill) return;
    if (bill.invoiceId !== null) await this.invoices.void({ id: bill.invoiceId, by }, reason);
    await this.planning.takeBack(by, bill.id, reason);
  }
}
