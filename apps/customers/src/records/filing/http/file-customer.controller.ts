import { listOf, optional, Part } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { By, Creates } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import { keepers } from '../../../whole/access/index.js';
import { AssetRecord, AssetRequest } from '../../assets/index.js';
import { CustomerView, FileCustomerRequest, ShowCustomers } from '../../customers/index.js';
import { FileWithAssets, type Filing } from '../store/file-with-assets.js';

export class FileWithAssetsRequest extends FileCustomerRequest {
  /** Registered with the customer, all or nothing. */
  @Part(() => AssetRequest, listOf({ max: 20 }, optional)) assets?: AssetRequest[];
}

export class FiledView extends CustomerView {
  @Part(() => AssetRecord, listOf()) assets!: readonly object[];
}

@Controller('customers')
export class FileCustomerController {
  constructor(
    private readonly filing: FileWithAssets,
    private readonly show: ShowCustomers,
  ) {}

  /**
   * Files a customer, with the assets where they are known. Somebody like that on record: 409 with the
   * candidates, unless `duplicateReason` says why the customer is filed all the same (CU-01).
   */
  @Creates('', FiledView, keepers)
  async file(@By() by: Actor, @Body() body: FileWithAssetsRequest) {
    const filed = await this.filing.file(by, filingOf(body));
    const { state, version } = await this.show.to(by, filed.customer);
    const assets = filed.assets.map((asset) => ({ ...asset.state, version: asset.version }));
    return { state: { ...state, assets }, version };
  }
}

/** The use case that a request asks for. */
export const filingOf = ({
  kind,
  contacts = [],
  assets = [],
  duplicateReason,
  ...details
}: FileWithAssetsRequest): Filing => ({
  kind,
  details: {
    ...{ phones: [], stage: 'potential', tier: 'standard', tags: [] },
    ...details,
  },
  contacts,
  assets: assets.map(({ regionCode = details.regionCode, ...asset }) => ({ ...asset, regionCode })),
  duplicateReason,
});
