import type { Actor } from '@kefu/kernel';
import {
  answer,
  Answers,
  AnyRole,
  By,
  IfMatch,
  ListOf,
  ReasonRequest,
  Roles,
  Versioned,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { noSuchRegion, OpenRegions } from '../open-regions.js';
import { Regions } from '../store/region-row.js';
import { OpenRegion, RegionView, regionView, RenameRegion } from './requests.js';

@Controller('regions')
export class RegionsController {
  constructor(
    @Inject(OpenRegions) private readonly openRegions: OpenRegions,
    @Inject(Regions) private readonly regions: Regions,
  ) {}

  @AnyRole()
  @Answers(ListOf(RegionView))
  @Get()
  async list() {
    const items = await this.regions.list();
    return { items: items.map((region) => regionView(region, region.version)) };
  }

  @AnyRole()
  @Answers(RegionView)
  @Get(':code')
  async one(@Param('code') code: string) {
    const region = await this.regions.byCode(code);
    if (!region) throw noSuchRegion();
    return new Versioned(regionView(region, region.version), region.version);
  }

  @Roles('admin', 'manager')
  @Answers(RegionView)
  @Post()
  async open(@By() by: Actor, @Body() body: OpenRegion) {
    return answer(await this.openRegions.open(by, body), regionView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(RegionView)
  @Post(':code/close')
  async close(
    @By() by: Actor,
    @Param('code') code: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.openRegions.close(code, by, reason, { ifVersion }), regionView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(RegionView)
  @Post(':code/reopen')
  async reopen(
    @By() by: Actor,
    @Param('code') code: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.openRegions.reopen(code, by, reason, { ifVersion }), regionView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(RegionView)
  @Post(':code/rename')
  async rename(
    @By() by: Actor,
    @Param('code') code: string,
    @Body() { name, reason }: RenameRegion,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.openRegions.rename(code, by, name, reason, { ifVersion }), regionView);
  }
}
