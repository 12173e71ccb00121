import { notFound, type Actor, type Bilingual } from '@kefu/kernel';
import type { ChangeOptions, Stored } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { ReadPeople } from '../people/index.js';
import * as decide from './domain/region.js';
import type { Region } from './domain/region.js';
import { Regions } from './store/region-row.js';

export interface NewRegion {
  readonly id?: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly reason?: string | undefined;
}

/** ST-01: the parts of the centre's area, by code. */
@Injectable()
export class OpenRegions {
  constructor(
    @Inject(Regions) private readonly regions: Regions,
    @Inject(ReadPeople) private readonly read: ReadPeople,
  ) {}

  open(by: Actor, region: NewRegion): Promise<Stored<Region>> {
    return this.read.inTurn(async () => {
      const taken = (await this.regions.byCode(region.code)) !== undefined;
      return this.regions.create(by, (given) =>
        decide.openRegion({ ...region, id: region.id ?? given.newId() }, taken),
      );
    });
  }

  close(code: string, by: Actor, reason: string, options?: ChangeOptions) {
    return this.read.inTurn(async () => {
      const occupancy = await this.regions.occupancyOf(code);
      return this.change(
        code,
        by,
        (region) => decide.closeRegion(region, reason, occupancy),
        options,
      );
    });
  }

  reopen(code: string, by: Actor, reason: string, options?: ChangeOptions) {
    return this.change(code, by, (region) => decide.reopenRegion(region, reason), options);
  }

  rename(code: string, by: Actor, name: Bilingual, reason: string, options?: ChangeOptions) {
    return this.change(code, by, (region) => decide.renameRegion(region, name, reason), options);
  }

  private async change(
    code: string,
    by: Actor,
    decision: (region: Region) => ReturnType<typeof decide.reopenRegion>,
    options?: ChangeOptions,
  ): Promise<Stored<Region>> {
    const region = await this.regions.byCode(code);
    if (!region) throw noSuchRegion();
    return this.regions.change(region.id, by, decision, options);
  }
}

export const noSuchRegion = () =>
  notFound('not-found', { zh: '没有这个区域', en: 'There is no such region' });
