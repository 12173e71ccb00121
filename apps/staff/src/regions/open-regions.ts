import type { Actor, Bilingual } from '@kefu/kernel';
import type { ChangeOptions, Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { mustKeepRegion, ReadPeople } from '../people/index.js';
import * as decide from './domain/region.js';
import type { Region } from './domain/region.js';
import { Regions } from './store/regions.js';

export interface NewRegion {
  readonly id?: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly reason?: string | undefined;
}

/** What every verb of a region is asked with: which one, by whom, and the version they have seen. */
export interface AskedByCode extends Pick<ChangeOptions, 'ifVersion'> {
  readonly code: string;
  readonly by: Actor;
}

/** ST-01: the parts of the centre's area, by code. */
@Injectable()
export class OpenRegions {
  constructor(
    private readonly regions: Regions,
    private readonly read: ReadPeople,
  ) {}

  /** Only who serves every region opens another one. */
  open(by: Actor, region: NewRegion): Promise<Stored<Region>> {
    mustKeepRegion(by, '*');
    return this.read.inTurn(async () => {
      const taken = (await this.regions.list(region.code)).length > 0;
      return this.regions.create(by, ({ newId }) =>
        decide.openRegion({ ...region, id: region.id ?? newId() }, taken),
      );
    });
  }

  close(asked: AskedByCode, reason: string): Promise<Stored<Region>> {
    return this.read.inTurn(() =>
      this.change(asked, async (region) =>
        decide.closeRegion(region, reason, await this.regions.occupancyOf(region.code)),
      ),
    );
  }

  async change(
    { code, ...asked }: AskedByCode,
    decision: Parameters<Regions['changeSeen']>[1],
  ): Promise<Stored<Region>> {
    const { id } = (await this.regions.byCode(code)).state;
    mustKeepRegion(asked.by, code);
    return this.regions.changeSeen({ id, ...asked }, decision);
  }
}
