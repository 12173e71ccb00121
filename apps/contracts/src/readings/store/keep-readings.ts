import { conflict, forbidden, serves, type Actor } from '@kefu/kernel';
import { Database, nextNumber, oneAtATime, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Concerned } from '../../concerns/index.js';
import {
  checkReading,
  correctReading,
  enterSupply,
  readAgain,
  takeReading,
  voidReading,
  type Before,
  type Correction,
  type ReadAgain,
  type Reading,
  type Supply,
  type TakeReading,
} from '../domain/index.js';
import { BillReadings } from './bill-readings.js';
import { Readings, Supplies } from './readings.js';

interface Counted {
  readonly readOn: string;
  readonly value: string;
  readonly quantity: string;
  readonly first: boolean;
  readonly doubtful: boolean;
}

/** What is decided by what the meter said before, one reading of a meter at a time. */
@Injectable()
export class KeepReadings {
  constructor(
    private readonly readings: Readings,
    private readonly supplies: Supplies,
    private readonly concerned: Concerned,
    private readonly billing: BillReadings,
    private readonly database: Database,
  ) {}

  take(by: Actor, told: Omit<TakeReading, 'number' | 'regionId'>): Promise<Stored<Reading>> {
    return this.database.transaction(async () => {
      const concerned = await this.concerned.of(by, told, 'CT-17');
      await oneAtATime(this.database, 'reading a meter', told.assetId);
      const before = await this.beforeOf(told.assetId);
      const number = await nextNumber(this.database, 'reading_number', 'RD', 8);
      return this.readings.create(by, (context) =>
        takeReading({ ...told, ...concerned, assetId: told.assetId, number }, before, context),
      );
    });
  }

  /** Checked it is billed, under the contract that it names and at its rate. */
  check(asked: Asked): Promise<Stored<Reading>> {
    return this.database.transaction(async () => {
      const stored = await this.readings.changeSeen(asked, checkReading);
      await this.billing.bill(asked.by, [asked.id]);
      return stored;
    });
  }

  /** Its bill is taken back; it is billed anew once somebody else checked it. */
  correct(asked: Asked, told: Omit<Correction, 'isLast'>): Promise<Stored<Reading>> {
    const { id, by } = asked;
    return this.readings.changeSeen(asked, async (reading, context) => {
      const { customerId, assetId } = reading;
      const named = { customerId, assetId, contractId: told.contractId };
      if (told.contractId !== undefined) await this.concerned.of(by, named, 'CT-17');
      const isLast = await this.isLast(reading);
      const decision = correctReading(reading, { ...told, isLast }, context);
      await this.billing.takeBack(by, id, `${reading.number}: ${told.reason}`);
      return decision;
    });
  }

  voidReading(asked: Asked, reason: string): Promise<Stored<Reading>> {
    return this.readings.changeSeen(asked, async (reading, context) => {
      const isLast = await this.isLast(reading);
      const decision = voidReading(reading, { reason, isLast }, context);
      await this.billing.takeBack(asked.by, asked.id, `${reading.number}: ${reason}`);
      return decision;
    });
  }

  readAgain(asked: Asked, told: Omit<ReadAgain, 'isLast'>): Promise<Stored<Reading>> {
    return this.readings.changeSeen(asked, async (reading, context) =>
      readAgain(reading, { ...told, isLast: await this.isLast(reading) }, context),
    );
  }

  /** @throws Refusal CT-17 `region-not-yours`, `entered-already` */
  enterSupply(
    by: Actor,
    told: Pick<Supply, 'regionId' | 'month' | 'quantity'>,
  ): Promise<Stored<Supply>> {
    if (!serves(by.regions, told.regionId)) {
      throw forbidden(
        'region-not-yours',
        { zh: '只能登记自己负责的区域', en: 'Only of a region that is yours' },
        { rule: 'CT-17' },
      );
    }
    return this.database.transaction(async () => {
      await oneAtATime(this.database, 'entering a supply', `${told.regionId} ${told.month}`);
      const found = await this.database.query(
        'SELECT 1 FROM supply WHERE region_id = $1 AND month = $2',
        [told.regionId, told.month],
      );
      if (found.length > 0) {
        throw conflict(
          'entered-already',
          { zh: '该区域该月已登记，请更正', en: 'That month is entered; it is corrected instead' },
          { rule: 'CT-17' },
        );
      }
      return this.supplies.create(by, (context) => enterSupply(told, context));
    });
  }

  private async isLast({ assetId, readOn }: Reading): Promise<boolean> {
    await oneAtATime(this.database, 'reading a meter', assetId);
    const [later] = await this.database.query(
      `SELECT 1 FROM reading WHERE asset_id = $1 AND read_on > $2 AND status <> 'voided' LIMIT 1`,
      [assetId, readOn],
    );
    return later === undefined;
  }

  private async beforeOf(assetId: string): Promise<Before> {
    const rows = await this.database.query<Counted>(
      `SELECT read_on::text AS "readOn", value, quantity, previous_value IS NULL AS first,
         status = 'doubtful' AS doubtful
       FROM reading WHERE asset_id = $1 AND status <> 'voided' ORDER BY read_on DESC LIMIT 4`,
      [assetId],
    );
    const [last] = rows;
    const quantities = rows
      .filter(({ first }) => !first)
      .slice(0, 3)
      .map(({ quantity }) => quantity)
      .reverse();
    if (!last) return { quantities };
    const { value, readOn, doubtful } = last;
    return { value, readOn, doubtful, quantities };
  }
}
