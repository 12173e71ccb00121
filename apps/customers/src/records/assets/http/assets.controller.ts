import type { Handbook } from '@kefu/handbook';
import type { Actor, Clock } from '@kefu/kernel';
import { Amends, Asked, By, Changes, CLOCK, HANDBOOK, Lists, Reads } from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import { keepers, readers, supervisors } from '../../../whole/access/index.js';
import { patchOf, ReasonRequest } from '../../../whole/request-formats/index.js';
import { retireAsset, voidAsset } from '../domain/index.js';
import { AssetRecord } from '../store/asset-record.js';
import { Assets } from '../store/assets.js';
import { FindAssets } from '../store/find-assets.js';
import { KeepAssets } from '../store/keep-assets.js';
import { ChangeAssetRequest, FindAssetsRequest, HandOverRequest } from './requests.js';

@Controller('assets')
export class AssetsController {
  constructor(
    private readonly assets: Assets,
    private readonly keeping: KeepAssets,
    private readonly finding: FindAssets,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Search by many keys, alone or together, in the regions of who asks (CU-06). */
  @Lists('', AssetRecord, readers)
  find(@By() by: Actor, @Query() { warranty, ...filter }: FindAssetsRequest) {
    const on = this.handbook.calendar.localDate(this.clock.now());
    const asked = warranty && { inside: warranty === 'in', on };
    return this.finding.find({ ...filter, warranty: asked }, by.regions);
  }

  /** One asset, to whoever works on its region or on its owner's. */
  @Reads(':id', AssetRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.assets.seen(id, by);
  }

  /** Absent fields stay, null takes a field away. */
  @Amends(':id', AssetRecord, keepers)
  change(@Asked() asked: Asked, @Body() body: ChangeAssetRequest) {
    const { reason, duplicateReason, ...details } = patchOf(body);
    return this.keeping.change(asked, { details, reason, duplicateReason });
  }

  /** Another customer owns or rents it from now on. */
  @Changes(':id/hand-over', AssetRecord, keepers)
  handOver(@Asked() asked: Asked, @Body() body: HandOverRequest) {
    return this.keeping.handOver(asked, body);
  }

  /** Out of service; its history stays. */
  @Changes(':id/retire', AssetRecord, keepers)
  retire(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.assets.changeSeen(asked, (asset) => retireAsset(asset, reason));
  }

  /** Filed in error (G-03). */
  @Changes(':id/void', AssetRecord, supervisors)
  void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.assets.changeSeen(asked, (asset) => voidAsset(asset, reason));
  }
}
