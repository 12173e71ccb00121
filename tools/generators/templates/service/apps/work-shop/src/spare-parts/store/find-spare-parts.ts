import {
  Conditions,
  Database,
  newestFirst,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { SparePart, SparePartStatus } from '../domain/spare-part.js';
import { SpareParts } from './spare-parts.js';

export interface SparePartFilter extends Range {
  readonly status?: SparePartStatus;
  readonly regionId?: string;
}

@Injectable()
export class FindSpareParts {
  constructor(
    private readonly spareParts: SpareParts,
    private readonly database: Database,
  ) {}

  /** The newest first, of these regions. */
  find(
    { status, regionId, ...range }: SparePartFilter,
    regions: readonly string[],
  ): Promise<Page<Stored<SparePart>>> {
    const where = new Conditions()
      .equal('s', { status, regionId })
      .inRegions('s.region_id', regions);
    return this.spareParts.listed({ as: 's', where, ...newestFirst, range });
  }

  async openIn(regionId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM spare_part WHERE region_id = $1 AND status = 'open' ORDER BY id`,
      [regionId],
    );
    return rows.map(({ id }) => id);
  }
}
