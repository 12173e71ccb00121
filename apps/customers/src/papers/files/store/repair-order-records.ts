import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';

export interface RepairOrderRecord {
  readonly id: string;
  readonly number: string;
  readonly customerId: string;
  readonly assetId: string;
}

/** What field-repair has said of its orders. */
@Injectable()
export class RepairOrderRecords {
  constructor(private readonly database: Database) {}

  async keep({ id, number, customerId, assetId }: RepairOrderRecord): Promise<void> {
    await this.database.query(
      `INSERT INTO repair_order_record (id, number, customer_id, asset_id)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [id, number, customerId, assetId],
    );
  }

  async find(id: string): Promise<RepairOrderRecord | undefined> {
    const [row] = await this.database.query<RepairOrderRecord>(
      `SELECT id, number, customer_id AS "customerId", asset_id AS "assetId"
       FROM repair_order_record WHERE id = $1`,
      [id],
    );
    return row;
  }
}
