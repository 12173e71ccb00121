import { clearable, Code, CodeOf, Day, Id, Sought, OneOf, optional, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import {
  assetStatuses,
  contractKinds,
  type AssetStatus,
  type ContractKind,
} from '../domain/index.js';

export class AssetRequest {
  /** `copier`, `vehicle`, `meter`, … */
  @CodeOf('asset-categories') category!: string;
  @Words(1, 200) model!: string;
  @Words(1, 200) serial!: string;
  @Words(1, 32, optional) plate?: string;
  /** The region that serves it; its owner's where it is not given. */
  @Code(optional) regionCode?: string;
  @OneOf(contractKinds) contractKind!: ContractKind;
  @Words(1, 64, optional) contractNumber?: string;
  /** The last day of warranty. */
  @Day(optional) warrantyEnd?: string;
}

export class RegisterAssetRequest extends AssetRequest {
  /** Why it is registered although its serial is on record (CU-01). */
  @Words(2, 500, optional) duplicateReason?: string;
}

export class ChangeAssetRequest {
  @CodeOf('asset-categories', optional) category?: string;
  @Words(1, 200, optional) model?: string;
  @Words(1, 200, optional) serial?: string;
  @Words(1, 32, clearable) plate?: string | null;
  @Code(optional) regionCode?: string;
  @OneOf(contractKinds, optional) contractKind?: ContractKind;
  @Words(1, 64, clearable) contractNumber?: string | null;
  @Day(clearable) warrantyEnd?: string | null;
  /** Why; goes into the audit trail. */
  @Words(2, 500, optional) reason?: string;
  /** Why it is changed although its new serial is on record (CU-01). */
  @Words(2, 500, optional) duplicateReason?: string;
}

export class HandOverRequest extends ReasonRequest {
  /** The owner from now on. */
  @Id() customerId!: string;
}

export class AssetsOfCustomerRequest extends PageQuery {
  @OneOf(assetStatuses, optional) status?: AssetStatus;
}

export class FindAssetsRequest extends AssetsOfCustomerRequest {
  @Id(optional) customerId?: string;
  /** From its beginning. */
  @Sought(2, 200, optional) serial?: string;
  /** From its beginning. */
  @Sought(2, 40, optional) plate?: string;
  /** From its beginning. */
  @Sought(2, 64, optional) contractNumber?: string;
  @CodeOf('asset-categories', optional) category?: string;
  @Code(optional) regionCode?: string;
  @OneOf(contractKinds, optional) contractKind?: ContractKind;
  /** In or out of warranty today. */
  @OneOf(['in', 'out'], optional) warranty?: 'in' | 'out';
}
