import { IsIn, IsInt, Min } from 'class-validator';

/**
 * A file of customers has been taken in, or was given up. Each customer and asset of it has events of
 * his own; `failed` means that all rows or none were wanted, and none was filed.
 */
export class ImportFinishedV1 {
  static readonly type = 'kefu.customers.import.finished.v1' as const;

  @IsIn(['done', 'failed', 'cancelled'])
  outcome!: 'done' | 'failed' | 'cancelled';

  /** Customers. */
  @IsInt()
  @Min(0)
  filed!: number;

  @IsInt()
  @Min(0)
  filedAssets!: number;

  /** Rows that were left out. */
  @IsInt()
  @Min(0)
  skipped!: number;
}
