import { IsIn, IsOptional, IsUUID } from 'class-validator';

/** The file was opened in error and no longer counts; its number is never used again (G-03). */
export class FileVoidedV1 {
  static readonly type = 'kefu.customers.file.voided.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsIn(['sales', 'service', 'property', 'contract', 'credit', 'procedure'])
  kind!: 'sales' | 'service' | 'property' | 'contract' | 'credit' | 'procedure';
}
