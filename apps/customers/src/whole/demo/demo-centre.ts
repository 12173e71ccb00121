import type { Handbook } from '@kefu/handbook';
import { localDate, system } from '@kefu/kernel';
import type { Platform } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { FileWithAssets } from '../../records/filing/index.js';
import { SavedMappings } from '../../exchange/imports/index.js';
import { Regions } from '../regions/index.js';
import { inventCustomers } from './invent-customers.js';
import { telcoFields, telcoName } from './telco-mapping.js';

/** Fills an empty archive when the service is started as the demo centre. */
@Injectable()
export class DemoCentre {
  constructor(
    @Inject(FileWithAssets) private readonly filing: FileWithAssets,
    @Inject(Regions) private readonly regions: Regions,
    @Inject(SavedMappings) private readonly mappings: SavedMappings,
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async load(): Promise<void> {
    const { database, clock } = this.platform;
    const codes = (this.handbook.profile.regions ?? []).map(({ code }) => code);
    if (codes.length === 0) return;
    const { zone } = this.handbook.calendar;
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
      for (const { filing, ids } of inventCustomers(codes, localDate(clock.now(), zone))) {
        const left = [...ids];
        await this.filing.file(system('demo-centre'), filing, zone, () => next(left));
      }
    });
  }
}

const next = (ids: string[]): string => {
  const id = ids.shift();
  if (id === undefined) throw new RangeError('the demo centre has no id left');
  return id;
};
