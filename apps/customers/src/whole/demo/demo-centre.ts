import type { Handbook } from '@kefu/handbook';
import { system } from '@kefu/kernel';
import { SavedMappings } from '@kefu/imports';
import type { Platform } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { FileWithAssets } from '../../records/filing/index.js';
import { Regions } from '../regions/index.js';
import { inventCustomers } from './invent-customers.js';
import { telcoFields, telcoName } from './telco-mapping.js';

/** Fills an empty archive when the service is started as the demo centre. */
@Injectable()
export class DemoCentre {
  constructor(
    private readonly filing: FileWithAssets,
    private readonly regions: Regions,
    private readonly mappings: SavedMappings,
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async load(): Promise<void> {
    const { database, clock } = this.platform;
    const codes = (this.handbook.profile.regions ?? []).map(({ code }) => code);
    if (codes.length === 0) return;
    const today = this.handbook.calendar.localDate(clock.now());
    await database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('demo-centre', 7))`);
      const [present] = await tx.query('SELECT 1 FROM customer LIMIT 1');
      if (present) return;
      await this.mappings.keep(system('demo-centre'), {
        name: telcoName,
        fields: telcoFields(codes[0] ?? ''),
      });
      // Staff opens the same regions; its events may come after the customers
      for (const code of codes) await this.regions.keep(code, true);
      for (const { filing, ids } of inventCustomers(codes, today)) {
        const left = [...ids];
        await this.filing.file(system('demo-centre'), filing, () => next(left));
      }
    });
  }
}

const next = (ids: string[]): string => {
  const id = ids.shift();
  if (id === undefined) throw new RangeError('the demo centre has no id left');
  return id;
};
