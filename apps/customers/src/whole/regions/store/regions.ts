import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { RegionStanding } from '../../access/index.js';

/** The regions that staff has opened, as far as this service has heard. */
@Injectable()
export class Regions {
  constructor(@Inject(Database) private readonly database: Database) {}

  async keep(code: string, active: boolean): Promise<void> {
    await this.database.query(
      `INSERT INTO region (code, active) VALUES ($1, $2)
       ON CONFLICT (code) DO UPDATE SET active = excluded.active`,
      [code, active],
    );
  }

  /** Of every region there is; one that is not in it is unknown. */
  async standings(): Promise<ReadonlyMap<string, RegionStanding>> {
    const rows = await this.database.query<{ code: string; active: boolean }>(
      'SELECT code, active FROM region',
    );
    return new Map(rows.map(({ code, active }) => [code, active ? 'open' : 'closed']));
  }

  async standingOf(code: string): Promise<RegionStanding> {
    const [row] = await this.database.query<{ active: boolean }>(
      'SELECT active FROM region WHERE code = $1',
      [code],
    );
    if (!row) return 'unknown';
    return row.active ? 'open' : 'closed';
  }
}
