import { notFound } from '@kefu/kernel';
import { Conditions, type Stored } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { Occupancy, Region } from '../domain/region.js';
import { RegionRecord } from './region-record.js';

const MANY = 10_000;

@Injectable()
export class Regions extends aggregatesOf<Region>({ name: 'region', entity: RegionRecord }) {
  /** All of them, by code: there are few. */
  async list(code?: string): Promise<readonly Stored<Region>[]> {
    const where = new Conditions().equal('r', { code });
    const range = { limit: MANY };
    return (await this.listed({ as: 'r', where, by: ['code'], range })).items;
  }

  /** @throws Refusal `not-found` */
  async byCode(code: string): Promise<Stored<Region>> {
    const [region] = await this.list(code);
    if (region) return region;
    throw notFound('not-found', { zh: '没有这个区域', en: 'There is no such region' });
  }

  async occupancyOf(code: string): Promise<Occupancy> {
    const [row] = await this.database.query<Occupancy>(
      `SELECT count(*)::int AS "staffedTeams" FROM team
       WHERE region_id = $1 AND (lead_id IS NOT NULL OR member_ids <> '[]')`,
      [code],
    );
    return row ?? { staffedTeams: 0 };
  }
}
