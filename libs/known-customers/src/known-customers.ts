import { refusedByRule, serves, type Actor } from '@kefu/kernel';
import { Database, standingPersonOf } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';

export interface KnownCustomer {
  /** Who stands for the one that was asked for: of a merged customer the survivor (CU-01). */
  readonly id: string;
  readonly regionId: string;
}

/** Customers as customers says of them: an id alone is nobody. */
@Injectable()
export class KnownCustomers {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * The customer of one of the regions of whoever asks.
   * @throws Refusal (422) `unknown-customer`, also of a region that is not theirs; `customer-erased`
   */
  async require(customerId: string, by: Actor, rule: string): Promise<KnownCustomer> {
    return this.database.transaction(async (tx) => {
      const id = await standingPersonOf(tx, customerId);
      const regionId = await this.regionOf(id);
      if (regionId !== undefined && serves(by.regions, regionId)) return { id, regionId };
      const detail = { zh: '没有登记过这位客户', en: 'No such customer is on record' };
      const errors = [{ pointer: '/customerId', code: 'unknown-customer', detail }];
      throw refusedByRule(rule, 'unknown-customer', detail, { errors });
    });
  }

  async regionOf(customerId: string): Promise<string | undefined> {
    const [found] = await this.database.query<{ regionId: string }>(
      'SELECT region_id AS "regionId" FROM customer_record WHERE id = $1',
      [customerId],
    );
    return found?.regionId;
  }

  /** Numbers for a sheet or a page, each asked for once; nothing of who is not known. */
  numbers(): (id: string) => Promise<string> {
    const known = new Map<string, string>();
    return async (id) => {
      const number = known.get(id) ?? (await this.numberOf(id)) ?? '';
      known.set(id, number);
      return number;
    };
  }

  private async numberOf(customerId: string): Promise<string | null | undefined> {
    const [found] = await this.database.query<{ number: string | null }>(
      'SELECT number FROM customer_record WHERE id = $1',
      [customerId],
    );
    return found?.number;
  }

  /** @throws Refusal (422) `unknown-asset` where the customer owns no such asset, or it was filed in error */
  async requireAsset(assetId: string, customerId: string, rule: string): Promise<void> {
    const found = await this.database.query(
      'SELECT 1 FROM asset_record WHERE id = $1 AND customer_id = $2 AND NOT voided',
      [assetId, customerId],
    );
    if (found.length > 0) return;
    const detail = {
      zh: '该客户没有登记过这台设备',
      en: 'No such asset of this customer is on record',
    };
    const errors = [{ pointer: '/assetId', code: 'unknown-asset', detail }];
    throw refusedByRule(rule, 'unknown-asset', detail, { errors });
  }
}
