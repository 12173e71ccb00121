import { Code, Instant, OneOf, optional, Text } from '@kefu/fields';
import { Injectable } from '@nestjs/common';
import type { Asked } from '@kefu/persistence';
import { repairOrderStatuses, type RepairOrderStatus } from '../domain/index.js';
import { RepairOrders } from './repair-orders.js';

/** What was the matter with an asset before, in short: for whoever goes there. */
export class EarlierOrderView {
  /** `R00000042` */
  @Text() number!: string;
  @OneOf(repairOrderStatuses) status!: RepairOrderStatus;
  @Instant() reportedAt!: string;
  @Code() faultCode!: string;
  @Instant(optional) repairedAt?: string;
  @Code(optional) resultCode?: string;
  /** Why it was not solved at first. */
  @Code(optional) unsolvedReason?: string;
}

const FEW = 10;

@Injectable()
export class EarlierOrders {
  constructor(private readonly orders: RepairOrders) {}

  /** Of the asset of an order that one knows of, the latest first: nobody's words and names. */
  async of({ id, by }: Asked): Promise<readonly EarlierOrderView[]> {
    const { state } = await this.orders.seen(id, by);
    const rows = await this.orders.database.query<Partial<EarlierOrderView>>(
      `SELECT number, status, report ->> 'at' AS "reportedAt", report ->> 'faultCode' AS "faultCode",
              to_char(repaired_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "repairedAt",
              result_code AS "resultCode", unsolved ->> 'reason' AS "unsolvedReason"
       FROM repair_order WHERE asset_id = $1 AND id <> $2 ORDER BY id DESC LIMIT ${FEW}`,
      [state.assetId, id],
    );
    return rows.map((row) => known(row) as EarlierOrderView);
  }
}

const known = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
