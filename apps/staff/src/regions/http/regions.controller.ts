import type { Actor } from '@kefu/kernel';
import {
  Answers,
  AnyRole,
  By,
  Changes,
  Creates,
  IfMatch,
  ListOf,
  ReasonRequest,
  Reads,
} from '@kefu/service';
import { Body, Controller, Get, Param } from '@nestjs/common';
import { keepers } from '../../people/index.js';
import { renameRegion, reopenRegion } from '../domain/region.js';
import { OpenRegions } from '../open-regions.js';
import { RegionRecord } from '../store/region-record.js';
import { Regions } from '../store/regions.js';
import { OpenRegion, RenameRegion } from './requests.js';

@Controller('regions')
export class RegionsController {
  constructor(
    private readonly openRegions: OpenRegions,
    private readonly regions: Regions,
  ) {}

  /** All regions, closed ones too. */
  @AnyRole()
  @Answers(ListOf(RegionRecord))
  @Get()
  async list() {
    return { items: await this.regions.list() };
  }

  /** One region. */
  @Reads(':code', RegionRecord, 'any')
  one(@Param('code') code: string) {
    return this.regions.byCode(code);
  }

  /** A new part of the centre's area; its code never changes (ST-01). */
  @Creates('', RegionRecord, keepers)
  open(@By() by: Actor, @Body() body: OpenRegion) {
    return this.openRegions.open(by, body);
  }

  /** No team may have people in it any more (ST-01). */
  @Changes(':code/close', RegionRecord, keepers)
  close(
    @By() by: Actor,
    @Param('code') code: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.openRegions.close({ code, by, ifVersion }, reason);
  }

  /** Opens a closed region again. */
  @Changes(':code/reopen', RegionRecord, keepers)
  reopen(
    @By() by: Actor,
    @Param('code') code: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const asked = { code, by, ifVersion };
    return this.openRegions.change(asked, (region) => reopenRegion(region, reason));
  }

  /** A name is for people to read; the code stays. */
  @Changes(':code/rename', RegionRecord, keepers)
  rename(
    @By() by: Actor,
    @Param('code') code: string,
    @Body() { name, reason }: RenameRegion,
    @IfMatch() ifVersion?: number,
  ) {
    const asked = { code, by, ifVersion };
    return this.openRegions.change(asked, (region) => renameRegion(region, name, reason));
  }
}
