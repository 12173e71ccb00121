import { refusedByRule, serves, type Actor } from '@kefu/kernel';
import { Database, standingPersonOf } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { ReportedAsset, Signatories } from '../domain/index.js';
import type { CustomerCard } from './repair-order-record.js';

/** What this service knows of customers and their assets, from their events. */
@Injectable()
export class CustomersAndAssets {
  constructor(private readonly database: Database) {}

  /** @throws Refusal FR-01 `unknown-asset`, also of a region that is not theirs */
  async asset(id: string, by: Actor): Promise<ReportedAsset> {
    const [asset] = await this.database.query<ReportedAsset>(
      `SELECT customer_id AS "customerId", region_id AS "regionId", model, category,
              contract_kind AS "contractKind", served
       FROM asset_record WHERE id = $1`,
      [id],
    );
    if (asset && serves(by.regions, asset.regionId)) return asset;
    throw refusedByRule('FR-01', 'unknown-asset', {
      zh: '没有登记过这台设备',
      en: 'No such asset is on record',
    });
  }

  /**
   * Who stands for a customer of whom a fault is being taken down (CU-01), until the transaction ends.
   * @throws Refusal G-05 `customer-erased`
   */
  reporting(customerId: string): Promise<string> {
    return this.database.transaction((tx) => standingPersonOf(tx, customerId));
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
      `SELECT c.number, c.kind,
              coalesce((SELECT jsonb_agg(jsonb_build_object(
                  'contactId', contact ->> 'contactId', 'name', contact ->> 'name'))
                FROM jsonb_array_elements(p.state -> 'contacts') contact
                WHERE (contact ->> 'maySign')::boolean), '[]') AS signatories,
              p.state ->> 'name' AS name, p.state ->> 'address' AS address,
              coalesce(p.state -> 'phones', '[]') AS phones
       FROM customer_record c LEFT JOIN customer_person p ON p.customer_id = c.id WHERE c.id = $1`,
      [customerId],
    );
    return card;
  }
}
