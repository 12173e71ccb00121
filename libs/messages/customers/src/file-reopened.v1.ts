import { IsIn, IsOptional, IsUUID } from 'class-validator';

/** Something is missing again in a file that was complete (CU-05). */
export class FileReopenedV1 {
  static readonly type = 'kefu.customers.file.reopened.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsIn(['sales', 'service', 'property', 'contract', 'credit', 'procedure'])
  kind!: 'sales' | 'service' | 'property' | 'contract' | 'credit' | 'procedure';
}
