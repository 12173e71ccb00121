import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsCode, IsDay } from './formats.js';

/** Something that is served was put on record for a customer. Its serial and plate are personal. */
export class AssetRegisteredV1 {
  static readonly type = 'kefu.customers.asset.registered.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsString()
  @Length(1, 200)
  model!: string;

  @IsCode()
  category!: string;

  /** Code of the region that serves the asset. */
  @IsCode()
  regionId!: string;

  @IsIn(['rental', 'contract', 'none'])
  contractKind!: 'rental' | 'contract' | 'none';

  /** Of the contract that it is rented or serviced under, where it is on record. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  contractNumber?: string;

  /** The last day of warranty; absent when there is none. */
  @IsOptional()
  @IsDay()
  warrantyEnd?: string;
}
