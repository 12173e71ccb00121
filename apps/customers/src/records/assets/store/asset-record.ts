import { optional } from '@kefu/fields';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import {
  assetStatuses,
  contractKinds,
  type Asset,
  type AssetStatus,
  type ContractKind,
} from '../domain/index.js';

@Entity('asset')
export class AssetRecord extends AggregateRow implements Asset {
  @Shown.id() customerId!: string;
  @Shown.oneOf(assetStatuses) status!: AssetStatus;
  /** `copier`, `vehicle`, `meter`, … */
  @Shown.text() category!: string;
  @Shown.text() model!: string;
  @Shown.text() serial!: string;
  @Hidden('text') serialKey!: string;
  @Shown.text(optional) plate?: string;
  @Hidden('text', optional) plateKey?: string;
  /** The region that serves it, which need not be its owner's. */
  @Shown.text() regionCode!: string;
  @Shown.oneOf(contractKinds) contractKind!: ContractKind;
  /** Of the contract that it is rented or serviced under. */
  @Shown.text(optional) contractNumber?: string;
  @Hidden('text', optional) contractKey?: string;
  /** The last day of warranty; absent where there is none. */
  @Shown.day(optional) warrantyEnd?: string;
}
