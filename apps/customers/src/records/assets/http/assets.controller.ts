import type { Handbook } from '@kefu/handbook';
import { localDate, type Actor, type Clock } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  CLOCK,
  decodeCursor,
  HANDBOOK,
  IfMatch,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { keepers, readers, supervisors } from '../../../whole/access/index.js';
import { patchOf, ReasonRequest } from '../../../whole/request-formats/index.js';
import { retireAsset, voidAsset } from '../domain/index.js';
import { FindAssets } from '../store/find-assets.js';
import { KeepAssets } from '../store/keep-assets.js';
import { AssetView, assetViewOf } from './asset-view.js';
import { ChangeAssetRequest, FindAssetsRequest, HandOverRequest } from './requests.js';

@Controller('assets')
export class AssetsController {
  constructor(
    @Inject(KeepAssets) private readonly assets: KeepAssets,
    @Inject(FindAssets) private readonly finding: FindAssets,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Search by many keys, alone or together, in the regions of who asks (CU-06). */
  @Roles(...readers)
  @Answers(PageOf(AssetView))
  @Get()
  async find(@By() by: Actor, @Query() query: FindAssetsRequest) {
    const { cursor, limit, warranty, ...filter } = query;
    const on = localDate(this.clock.now(), this.handbook.calendar.zone);
    const rows = await this.finding.find(
      { ...filter, ...(warranty ? { warranty: { inside: warranty === 'in', on } } : {}) },
      { regions: by.regions, after: decodeCursor(cursor, ['id'])?.[0], limit },
    );
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => assetViewOf(row, row.version),
    );
  }

  /** One asset. */
  @Roles(...readers)
  @Answers(AssetView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.assets.seen(id, by), assetViewOf);
  }

  /** Absent fields stay, null takes a field away. */
  @Roles(...keepers)
  @Answers(AssetView)
  @Patch(':id')
  async change(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ChangeAssetRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const { reason, duplicateReason, ...details } = patchOf(body);
    const command = { details, reason, duplicateReason };
    return answer(await this.assets.change(id, by, command, ifVersion), assetViewOf);
  }

  /** Another customer owns or rents it from now on. */
  @Roles(...keepers)
  @Answers(AssetView)
  @HttpCode(200)
  @Post(':id/hand-over')
  async handOver(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: HandOverRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.assets.handOver(id, by, body, ifVersion), assetViewOf);
  }

  /** Out of service; its history stays. */
  @Roles(...keepers)
  @Answers(AssetView)
  @HttpCode(200)
  @Post(':id/retire')
  async retire(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const retired = await this.assets.end(id, by, (one) => retireAsset(one, reason), ifVersion);
    return answer(retired, assetViewOf);
  }

  /** Filed in error (G-03). */
  @Roles(...supervisors)
  @Answers(AssetView)
  @HttpCode(200)
  @Post(':id/void')
  async void(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const voided = await this.assets.end(id, by, (one) => voidAsset(one, reason), ifVersion);
    return answer(voided, assetViewOf);
  }
}
