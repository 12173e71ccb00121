import type { Bilingual } from '@kefu/kernel';
import { AggregateRow, Aggregates, Database, type Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import type { Occupancy, Region, RegionStatus } from '../domain/region.js';

@Entity('region')
export class RegionRow extends AggregateRow implements Region {
  @Column('text')
  code!: string;

  @Column('jsonb')
  name!: Bilingual;

  @Column('text')
  status!: RegionStatus;
}

export type RegionFound = Region & { readonly version: number };

@Injectable()
export class Regions extends Aggregates<Region> {
  readonly #database: Database;

  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, { name: 'region', entity: RegionRow });
    this.#database = platform.database;
  }

  /** All of them: there are few. */
  list(): Promise<RegionFound[]> {
    return this.#database.query<RegionFound>(
      'SELECT id, code, name, status, version FROM region ORDER BY code',
    );
  }

  async byCode(code: string): Promise<RegionFound | undefined> {
    const [row] = await this.#database.query<RegionFound>(
      'SELECT id, code, name, status, version FROM region WHERE code = $1',
      [code],
    );
    return row;
  }

  async occupancyOf(code: string): Promise<Occupancy> {
    const [row] = await this.#database.query<Occupancy>(
      `SELECT count(*)::int AS "staffedTeams" FROM team
       WHERE region_id = $1 AND (lead_id IS NOT NULL OR member_ids <> '[]')`,
      [code],
    );
    return row ?? { staffedTeams: 0 };
  }
}
