import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsCode } from './formats.js';

/** A file for a customer's or an asset's papers was opened (CU-02). It may still be empty. */
export class FileOpenedV1 {
  static readonly type = 'kefu.customers.file.opened.v1' as const;

  /** The customer's number with one of the file: `C000123-S01`. */
  @IsString()
  @Length(1, 32)
  number!: string;

  @IsIn(['sales', 'service', 'property', 'contract', 'credit', 'procedure'])
  kind!: 'sales' | 'service' | 'property' | 'contract' | 'credit' | 'procedure';

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  /** Absent where the profile asks for no papers of that kind. */
  @IsOptional()
  @IsCode()
  templateCode?: string;
}
