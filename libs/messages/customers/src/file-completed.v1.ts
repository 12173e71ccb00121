import { IsIn, IsOptional, IsUUID } from 'class-validator';

/** Every required document is in or waived (CU-05). A repair or a voided document may open it again. */
export class FileCompletedV1 {
  static readonly type = 'kefu.customers.file.completed.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsIn(['sales', 'service', 'property', 'contract', 'credit', 'procedure'])
  kind!: 'sales' | 'service' | 'property' | 'contract' | 'credit' | 'procedure';
}
