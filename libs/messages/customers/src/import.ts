import { Int, OneOf } from '@kefu/fields';

/**
 * A file of customers has been taken in, or was given up. Each customer and asset of it has events of
 * its own; `failed` means that all rows or none were wanted, and none was filed.
 */
export class ImportFinishedV1 {
  static readonly type = 'kefu.customers.import.finished.v1' as const;
  @OneOf(['done', 'failed', 'cancelled']) outcome!: 'done' | 'failed' | 'cancelled';
  /** Customers. */
  @Int({ min: 0 }) filed!: number;
  @Int({ min: 0 }) filedAssets!: number;
  /** Rows that were left out. */
  @Int({ min: 0 }) skipped!: number;
}
