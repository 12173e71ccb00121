import type { Actor } from '@kefu/kernel';
import { Asked, By, Creates, Lists } from '@kefu/service';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { keepers, readers } from '../../../whole/access/index.js';
import { Customers } from '../../customers/index.js';
import { AssetRecord } from '../store/asset-record.js';
import { FindAssets } from '../store/find-assets.js';
import { KeepAssets } from '../store/keep-assets.js';
import { AssetsOfCustomerRequest, RegisterAssetRequest } from './requests.js';

@Controller('customers/:id/assets')
export class AssetsOfCustomerController {
  constructor(
    private readonly customers: Customers,
    private readonly assets: KeepAssets,
    private readonly finding: FindAssets,
  ) {}

  /** Registers one that the customer owns or rents. Its serial on record: 409, unless a reason is given. */
  @Creates('', AssetRecord, keepers)
  async register(@Asked() { id, by }: Asked, @Body() body: RegisterAssetRequest) {
    const { duplicateReason, regionCode, ...rest } = body;
    const { state: owner } = await this.customers.seen(id, by);
    const details = { ...rest, regionCode: regionCode ?? owner.regionCode };
    return this.assets.register(by, { customerId: id, details, duplicateReason });
  }

  /** What the customer has, under whatever record it was filed before mergers too. */
  @Lists('', AssetRecord, readers)
  async list(
    @By() by: Actor,
    @Param('id') askedId: string,
    @Query() { status, cursor, limit }: AssetsOfCustomerRequest,
  ) {
    const { id: customerId } = (await this.customers.standingSeen(askedId, by)).state;
    return this.finding.find({ customerId, status, cursor, limit }, by.regions);
  }
}
