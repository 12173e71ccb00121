import type { Actor } from '@kefu/kernel';
import { answer, AnyRole, By, IfMatch, Roles, Versioned } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { WithReason } from '../../people/index.js';
import { BothLanguages } from '../../wording.js';
import type { Region } from '../domain/region.js';
import { noSuchRegion, OpenRegions } from '../open-regions.js';
import { Regions } from '../store/region-row.js';

export class OpenRegion {
  /** Short and stable; everywhere else, in tokens too, the region is known by it. */
  @Matches(/^[a-z][a-z0-9-]{0,47}$/)
  code!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => BothLanguages)
  name!: BothLanguages;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}

export class RenameRegion extends WithReason {
  @IsDefined()
  @ValidateNested()
  @Type(() => BothLanguages)
  name!: BothLanguages;
}

const regionView = ({ id, code, name, status }: Region, version: number) => ({
  id,
  code,
  name,
  status,
  version,
});

@Controller('regions')
export class RegionsController {
  constructor(
    @Inject(OpenRegions) private readonly openRegions: OpenRegions,
    @Inject(Regions) private readonly regions: Regions,
  ) {}

  @AnyRole()
  @Get()
  async list() {
    const items = await this.regions.list();
    return { items: items.map((region) => regionView(region, region.version)) };
  }

  @AnyRole()
  @Get(':code')
  async one(@Param('code') code: string) {
    const region = await this.regions.byCode(code);
    if (!region) throw noSuchRegion();
    return new Versioned(regionView(region, region.version), region.version);
  }

  @Roles('admin', 'manager')
  @Post()
  async open(@By() by: Actor, @Body() body: OpenRegion) {
    return answer(await this.openRegions.open(by, body), regionView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Post(':code/close')
  async close(
    @By() by: Actor,
    @Param('code') code: string,
    @Body() { reason }: WithReason,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.openRegions.close(code, by, reason, { ifVersion }), regionView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Post(':code/reopen')
  async reopen(
    @By() by: Actor,
    @Param('code') code: string,
    @Body() { reason }: WithReason,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.openRegions.reopen(code, by, reason, { ifVersion }), regionView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
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
