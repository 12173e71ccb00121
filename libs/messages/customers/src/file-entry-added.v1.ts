import { IsOptional, IsUUID } from 'class-validator';

/** A service file got the entry of a repair, whose papers are asked for from now on (CU-02). */
export class FileEntryAddedV1 {
  static readonly type = 'kefu.customers.file.entry-added.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsUUID()
  entryId!: string;

  /** Absent for an entry that was made by hand. */
  @IsOptional()
  @IsUUID()
  repairOrderId?: string;
}
