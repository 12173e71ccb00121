import type { Handbook } from '@kefu/handbook';
import { localDate, type Actor, type Clock } from '@kefu/kernel';
import { Database, type Stored, type Transaction } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { requireOpen, requireSight } from '../../../whole/access/index.js';
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
  /** Of the survivor. */
  readonly ifVersion: number | undefined;
}

/** Two records of one customer become one (CU-01), with all that hangs on them, or nothing at all. */
@Injectable()
export class MergeOnRecord {
  readonly #zone: string;

  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Regions) private readonly regions: Regions,
    @Inject(Endings) private readonly endings: Endings,
    @Inject(PLATFORM) private readonly platform: { database: Database; clock: Clock },
    @Inject(HANDBOOK) handbook: Handbook,
  ) {
    this.#zone = handbook.calendar.zone;
  }

  merge(survivorId: string, by: Actor, merge: Merge): Promise<Stored<Customer>> {
    const { mergedId, choices, reason, kindsDifferReason, ifVersion } = merge;
    return this.platform.database.transaction(async (tx) => {
      // In one order, whoever survives: of two mergers in opposite directions the second finds a
      // customer who is merged already
      await tx.query('SELECT FROM customer WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [
        [survivorId, mergedId],
      ]);
      const survivor = await this.seen(survivorId, by);
      const merged = await this.seen(mergedId, by);
      requireMergeable(survivor, merged, merge);
      const today = localDate(this.platform.clock.now(), this.#zone);
      const details = mergedDetails(survivor, merged, choices, today);
      if (details.regionCode !== survivor.regionCode) {
        requireOpen(await this.regions.standingOf(details.regionCode));
      }
      const why = [reason, kindsDifferReason].filter(Boolean).join('; ');
      await this.endings.merge(tx, { mergedId, survivorId, reason: why }, by);
      await this.closeUp(tx, mergedId, survivorId, by);
      await this.customers.change(mergedId, by, (one) => mergeInto(one, survivor, why));
      return this.customers.change(survivorId, by, (one) => takeOver(one, merged, details, why), {
        ifVersion,
      });
    });
  }

  private async seen(id: string, by: Actor): Promise<Customer> {
    const { state } = await this.customers.get(id);
    requireSight(by, state.regionCode);
    return state;
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
