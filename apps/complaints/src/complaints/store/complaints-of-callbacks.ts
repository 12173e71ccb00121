import { conflict, refusedByRule, system, type Instant } from '@kefu/kernel';
import { KnownCustomers } from '@kefu/known-customers';
import {
  Database,
  oneAtATime,
  standingIdOf,
  standingPersonOf,
  type Transaction,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { openFromCallback, type Channel, type Complaint } from '../domain/index.js';
import { nextComplaintNumber } from './next-complaint-number.js';
import { Complaints } from './complaints.js';

/** A callback that ended, as callbacks said. */
export interface EndedCallback {
  readonly id: string;
  readonly plan: string;
  readonly customerId: string;
  readonly repairOrderId?: string | undefined;
  readonly regionId?: string | undefined;
  readonly endedAt: Instant;
  readonly endedBy: string;
  readonly dissatisfied: boolean;
  readonly wantsToComplain: boolean;
}

/** CP-08: one complaint at most comes out of a callback, whoever opens it. */
@Injectable()
export class ComplaintsOfCallbacks {
  constructor(
    private readonly complaints: Complaints,
    private readonly database: Database,
    private readonly customers: KnownCustomers,
  ) {}

  /** Keeps what is needed of it, and opens the complaint that its customer wants to make. */
  hear(callback: EndedCallback): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO callback_record
           (id, plan, customer_id, repair_order_id, region_id, ended_at, ended_by, dissatisfied, wants_to_complain)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING`,
        [
          callback.id,
          callback.plan,
          callback.customerId,
          callback.repairOrderId ?? null,
          callback.regionId ?? null,
          callback.endedAt,
          callback.endedBy,
          callback.dissatisfied,
          callback.wantsToComplain,
        ],
      );
      if (!callback.wantsToComplain || (await this.openedOf(callback.id))) return;
      const customerId = await standingPersonOf(tx, callback.customerId);
      const regionId = callback.regionId ?? (await this.regionOf(customerId));
      const assetId = await assetOf(tx, callback.repairOrderId);
      const number = await nextComplaintNumber(this.database);
      const { id: callbackId, endedAt, endedBy: heardBy } = callback;
      const opened = { number, customerId, regionId, assetId, callbackId, endedAt, heardBy };
      await this.complaints.create(system('CP-08'), (context) => openFromCallback(opened, context));
    });
  }

  /**
   * What somebody says by hand that it came out of.
   * @throws Refusal CP-08 `callback-needed`, `unknown-callback`, `complaint-of-callback-exists`
   */
  async originOf(
    channel: Channel,
    callbackId: string | undefined,
    customerId: string,
  ): Promise<Complaint['callback']> {
    if ((channel === 'callback') !== (callbackId !== undefined)) {
      throw refusedByRule('CP-08', 'callback-needed', {
        zh: '渠道为回访时须注明是哪一次回访，其他渠道不注明',
        en: 'The channel callback, and only that, comes with the callback',
      });
    }
    if (callbackId === undefined) return undefined;
    const existing = await this.openedOf(callbackId);
    if (existing) {
      throw conflict(
        'complaint-of-callback-exists',
        { zh: '该回访已有投诉', en: 'A complaint came out of that callback already' },
        { rule: 'CP-08', extra: { complaintId: existing } },
      );
    }
    return this.database.transaction(async (tx) => {
      const [callback] = await tx.query<{ customerId: string; endedAt: Instant }>(
        `SELECT customer_id AS "customerId", ended_at AS "endedAt" FROM callback_record WHERE id = $1`,
        [callbackId],
      );
      if (callback && (await standingIdOf(tx, callback.customerId)) === customerId) {
        return { id: callbackId, endedAt: callback.endedAt };
      }
      throw refusedByRule('CP-08', 'unknown-callback', {
        zh: '没有这位客户的这次回访',
        en: 'No such callback of this customer is on record',
      });
    });
  }

  /** Callbacks of long ago do not say it: then customers must have; this is heard again until they have. */
  private async regionOf(customerId: string): Promise<string> {
    const regionId = await this.customers.regionOf(customerId);
    if (regionId === undefined) throw new Error('The customer of a callback is not known yet');
    return regionId;
  }

  /** Until the transaction ends nobody else opens one. */
  private async openedOf(callbackId: string): Promise<string | undefined> {
    await oneAtATime(this.database, 'complaint of a callback', callbackId);
    const [found] = await this.database.query<{ id: string }>(
      `SELECT id FROM complaint WHERE callback ->> 'id' = $1 AND status <> 'voided'`,
      [callbackId],
    );
    return found?.id;
  }
}

const assetOf = async (
  tx: Transaction,
  repairOrderId: string | undefined,
): Promise<string | undefined> => {
  const [order] = await tx.query<{ assetId: string }>(
    'SELECT asset_id AS "assetId" FROM order_record WHERE id = $1',
    [repairOrderId ?? null],
  );
  return order?.assetId;
};
