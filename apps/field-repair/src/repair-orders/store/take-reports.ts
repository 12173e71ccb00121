import type { Actor } from '@kefu/kernel';
import { Database, nextNumber, oneAtATime, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  openStatuses,
  reportAgain,
  reportFault,
  type RepairOrder,
  type ReportFault,
} from '../domain/index.js';
import { CustomersAndAssets } from './customers-and-assets.js';
import { RepairOrders } from './repair-orders.js';

export interface TakenReport {
  readonly stored: Stored<RepairOrder>;
  /** It belongs to the order that was open (FR-01). */
  readonly again: boolean;
}

@Injectable()
export class TakeReports {
  constructor(
    private readonly orders: RepairOrders,
    private readonly records: CustomersAndAssets,
    private readonly database: Database,
  ) {}

  /** FR-01: a new order, or a repeat report of the open one. */
  take(by: Actor, said: ReportFault): Promise<TakenReport> {
    return this.database.transaction(async () => {
      const command = { ...said, customerId: await this.records.reporting(said.customerId) };
      const asset = await this.records.asset(command.assetId, by);
      const open = await this.openOrderOf(command.assetId);
      if (open) {
        // of whichever region: the asset may have moved since
        const stored = await this.orders.change(open, by, (order, context) =>
          reportAgain(order, command, asset, context),
        );
        return { stored, again: true };
      }
      const number = await nextNumber(this.database, 'repair_order_number', 'R', 8);
      const stored = await this.orders.create(by, (context) =>
        reportFault(command, asset, number, context),
      );
      return { stored, again: false };
    });
  }

  /** Until the transaction ends nobody else opens one, and it does not end. */
  private async openOrderOf(assetId: string): Promise<string | undefined> {
    await oneAtATime(this.database, 'reporting a fault of an asset', assetId);
    const [order] = await this.database.query<{ id: string }>(
      'SELECT id FROM repair_order WHERE asset_id = $1 AND status = ANY ($2) FOR UPDATE',
      [assetId, openStatuses],
    );
    return order?.id;
  }
}
