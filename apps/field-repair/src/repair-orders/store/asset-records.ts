import { refusedByRule } from '@kefu/kernel';
import { Database, standingIdOf, standingPersonOf } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { openStatuses, type ReportedAsset, type Signatories } from '../domain/index.js';

export interface CustomerCard {
  readonly number: string;
  readonly name: string | null;
  readonly phones: readonly string[] | null;
  readonly address: string | null;
}

/** What this service knows of customers and their assets, from their events. */
@Injectable()
export class AssetRecords {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws Refusal FR-01 `unknown-asset` */
  async asset(id: string): Promise<ReportedAsset> {
    const [asset] = await this.database.query<ReportedAsset>(
      `SELECT customer_id AS "customerId", region_id AS "regionId", model, category,
              contract_kind AS "contractKind", served
       FROM asset_record WHERE id = $1`,
      [id],
    );
    if (asset) return asset;
    throw refusedByRule('FR-01', 'unknown-asset', {
      zh: '没有登记过这台设备',
      en: 'No such asset is on record',
    });
  }

  /** Who stands for a customer since records were merged (CU-01), until the transaction ends. */
  standing(customerId: string): Promise<string> {
    return this.database.transaction((tx) => standingIdOf(tx, customerId));
  }

  /**
   * The same, of whom a fault is being taken down.
   * @throws Refusal G-05 `customer-erased`
   */
  reporting(customerId: string): Promise<string> {
    return this.database.transaction((tx) => standingPersonOf(tx, customerId));
  }

  /**
   * The open order of an asset. Whoever asks in a transaction keeps others from opening one until it
   * has ended, and the order from ending: two reports at once are one order and a repeat report.
   */
  async openOrderOf(assetId: string): Promise<string | undefined> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [assetId]);
    const [order] = await this.database.query<{ id: string }>(
      'SELECT id FROM repair_order WHERE asset_id = $1 AND status = ANY ($2) FOR UPDATE',
      [assetId, openStatuses],
    );
    return order?.id;
  }

  async nextOrderNumber(): Promise<string> {
    const [row] = await this.database.query<{ next: number }>(
      "SELECT nextval('repair_order_number') AS next",
    );
    return `R${String(row?.next ?? 0).padStart(8, '0')}`;
  }

  /** FR-12: nobody may sign for a customer of whom nothing is known. */
  async signatoriesOf(customerId: string): Promise<Signatories> {
    const [found] = await this.database.query<{ kind: Signatories['kind']; contactIds: string[] }>(
      `SELECT c.kind, coalesce((SELECT jsonb_agg(contact ->> 'contactId')
                FROM customer_person p, jsonb_array_elements(p.state -> 'contacts') contact
                WHERE p.customer_id = c.id AND (contact ->> 'maySign')::boolean), '[]') AS "contactIds"
       FROM customer_record c WHERE c.id = $1`,
      [customerId],
    );
    return found ?? { kind: 'organisation', contactIds: [] };
  }

  async cardOf(customerId: string): Promise<CustomerCard | undefined> {
    const [card] = await this.database.query<CustomerCard>(
      `SELECT c.number, p.state ->> 'name' AS name, p.state -> 'phones' AS phones,
              p.state ->> 'address' AS address
       FROM customer_record c LEFT JOIN customer_person p ON p.customer_id = c.id WHERE c.id = $1`,
      [customerId],
    );
    return card;
  }
}
