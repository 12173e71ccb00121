import { listOf, optional, Part } from '@kefu/fields';
import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { Answers, By, HANDBOOK, Roles, Versioned } from '@kefu/service';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { eyesOf, keepers } from '../../../whole/access/index.js';
import { AssetRequest, AssetView, assetViewOf } from '../../assets/index.js';
import { CustomerView, FileCustomerRequest, viewOf } from '../../customers/index.js';
import { FileWithAssets, type Filing } from '../store/file-with-assets.js';

export class FileWithAssetsRequest extends FileCustomerRequest {
  /** Registered with the customer, all or nothing. */
  @Part(() => AssetRequest, listOf({ max: 20 }, optional)) assets?: AssetRequest[];
}

export class FiledView extends CustomerView {
  @Part(() => AssetView, listOf()) assets!: AssetView[];
}

@Controller('customers')
export class FileCustomerController {
  constructor(
    @Inject(FileWithAssets) private readonly filing: FileWithAssets,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /**
   * Files a customer, with his assets where they are known. Somebody like him on record: 409 with the
   * candidates, unless `duplicateReason` says why he is filed all the same (CU-01).
   */
  @Roles(...keepers)
  @Answers(FiledView)
  @Post()
  async file(@By() by: Actor, @Body() body: FileWithAssetsRequest) {
    const { zone } = this.handbook.calendar;
    const { customer, assets } = await this.filing.file(by, filingOf(body), zone);
    const { state, version } = customer;
    const view = {
      ...viewOf(state, version, eyesOf(this.handbook, by)),
      assets: assets.map((asset) => assetViewOf(asset.state, asset.version)),
    };
    return new Versioned(view, version);
  }
}

/** The use case that a request asks for. */
export const filingOf = (body: FileWithAssetsRequest): Filing => ({
  kind: body.kind,
  details: {
    name: body.name,
    idNumber: body.idNumber,
    organisationCode: body.organisationCode,
    birthday: body.birthday,
    phones: body.phones ?? [],
    address: body.address,
    externalRef: body.externalRef,
    customerSince: body.customerSince,
    regionCode: body.regionCode,
    stage: body.stage ?? 'potential',
    tier: body.tier ?? 'standard',
    tags: body.tags ?? [],
  },
  contacts: body.contacts ?? [],
  assets: (body.assets ?? []).map((asset) => ({
    category: asset.category,
    model: asset.model,
    serial: asset.serial,
    plate: asset.plate,
    regionCode: asset.regionCode ?? body.regionCode,
    contractKind: asset.contractKind,
    contractNumber: asset.contractNumber,
    warrantyEnd: asset.warrantyEnd,
  })),
  duplicateReason: body.duplicateReason,
});
