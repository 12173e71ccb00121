import { Aggregates, Database, type Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { SparePart } from '../domain/spare-part.js';
import { SparePartRow } from './spare-part-row.js';

export interface SparePartListed {
  readonly id: string;
  readonly status: string;
  readonly regionId: string;
  readonly subject: string;
  readonly version: number;
}

@Injectable()
export class SpareParts extends Aggregates<SparePart> {
  readonly #database: Database;

  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, { name: 'spare-part', entity: SparePartRow });
    this.#database = platform.database;
  }

  /** Up to `limit`, by id from after one on. */
  list(after: string | undefined, limit: number): Promise<SparePartListed[]> {
    return this.#database.query<SparePartListed>(
      `SELECT id, status, region_id AS "regionId", subject, version FROM spare_part
       WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
      [after ?? null, limit],
    );
  }

  async openIn(regionId: string): Promise<string[]> {
    const rows = await this.#database.query<{ id: string }>(
      `SELECT id FROM spare_part WHERE region_id = $1 AND status = 'open' ORDER BY id`,
      [regionId],
    );
    return rows.map(({ id }) => id);
  }
}
