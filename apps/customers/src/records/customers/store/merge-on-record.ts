import type { Actor } from '@kefu/kernel';
import { Database, type Stored, type Transaction } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { requireOpen } from '../../../whole/access/index.js';
import { Endings } from '../../../whole/endings/index.js';
import { Regions } from '../../../whole/regions/index.js';
import {
  mergedDetails,
  mergeInto,
  requireMergeable,
  takeOver,
  type Customer,
  type MergeCustomers,
} from '../domain/index.js';
import { Customers } from './customers.js';

export interface Merge extends MergeCustomers {
  readonly mergedId: string;
}

/** Two records of one customer become one (CU-01), with all that hangs on them, or nothing at all. */
@Injectable()
export class MergeOnRecord {
  constructor(
    private readonly customers: Customers,
    private readonly regions: Regions,
    private readonly endings: Endings,
    private readonly database: Database,
  ) {}

  merge(asked: Asked, merge: Merge): Promise<Stored<Customer>> {
    const { id: survivorId, by } = asked;
    const { mergedId, choices, reason, kindsDifferReason } = merge;
    return this.database.transaction(async (tx) => {
      // In one order, whoever survives: of two mergers in opposite directions the second finds a
      // customer who is merged already
      await tx.query('SELECT FROM customer WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [
        [survivorId, mergedId],
      ]);
      const { state: survivor } = await this.customers.seen(survivorId, by);
      const named = { by, rule: 'CU-01', at: '/mergedId' };
      const { state: merged } = await this.customers.requireNamed(mergedId, named);
      requireMergeable(survivor, merged, merge);
      const details = mergedDetails(survivor, merged, choices, this.customers.today());
      if (details.regionCode !== survivor.regionCode) {
        requireOpen(await this.regions.standingOf(details.regionCode));
      }
      const why = [reason, kindsDifferReason].filter(Boolean).join('; ');
      await this.endings.merge(tx, { mergedId, survivorId, reason: why }, by);
      await this.closeUp(tx, mergedId, survivorId, by);
      await this.customers.change(mergedId, by, (one) => mergeInto(one, survivor, why));
      return this.customers.changeSeen(asked, (one) => takeOver(one, merged, details, why));
    });
  }

  /** Who was merged into the one that goes now, stands behind the survivor too. */
  private async closeUp(
    tx: Transaction,
    mergedId: string,
    survivorId: string,
    by: Actor,
  ): Promise<void> {
    const behind = await tx.query<{ id: string }>(
      'SELECT id FROM customer WHERE merged_into = $1 ORDER BY id',
      [mergedId],
    );
    for (const { id } of behind) {
      await this.customers.change(id, by, (one) => ({
        next: { ...one, mergedInto: survivorId },
        events: [],
      }));
    }
  }
}
