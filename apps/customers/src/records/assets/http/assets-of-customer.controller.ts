import type { Actor } from '@kefu/kernel';
import { answer, Answers, By, decodeCursor, page, PageOf, Roles } from '@kefu/service';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { keepers, readers, requireSight } from '../../../whole/access/index.js';
import { Customers } from '../../customers/index.js';
import { FindAssets } from '../store/find-assets.js';
import { KeepAssets } from '../store/keep-assets.js';
import { AssetView, assetViewOf } from './asset-view.js';
import { AssetsOfCustomerRequest, RegisterAssetRequest } from './requests.js';

@Controller('customers/:id/assets')
export class AssetsOfCustomerController {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(KeepAssets) private readonly assets: KeepAssets,
    @Inject(FindAssets) private readonly finding: FindAssets,
  ) {}

  /** Registers an asset of a customer. */
  @Roles(...keepers)
  @Answers(AssetView)
  @Post()
  async register(
    @By() by: Actor,
    @Param('id') customerId: string,
    @Body() body: RegisterAssetRequest,
  ) {
    const { duplicateReason, regionCode, ...rest } = body;
    const { state: owner } = await this.customers.get(customerId);
    const details = { ...rest, regionCode: regionCode ?? owner.regionCode };
    const command = { customerId, details, duplicateReason };
    return answer(await this.assets.register(by, command), assetViewOf);
  }

  /** The assets of a customer. */
  @Roles(...readers)
  @Answers(PageOf(AssetView))
  @Get()
  async list(
    @By() by: Actor,
    @Param('id') customerId: string,
    @Query() query: AssetsOfCustomerRequest,
  ) {
    const { state: owner } = await this.customers.standing(customerId);
    requireSight(by, owner.regionCode);
    const { cursor, limit, status } = query;
    const rows = await this.finding.find(
      { customerId: owner.id, status },
      { regions: by.regions, after: decodeCursor(cursor, ['id'])?.[0], limit },
    );
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => assetViewOf(row, row.version),
    );
  }
}
