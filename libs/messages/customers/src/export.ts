import { Int, OneOf } from '@kefu/fields';

/**
 * Somebody took customers out of the archive as a file. Who it was and what was asked for is in the
 * audit trail of customers; what the file holds is nowhere.
 */
export class ExportRecordedV1 {
  static readonly type = 'kefu.customers.export.recorded.v1' as const;
  @OneOf(['csv', 'xlsx']) format!: 'csv' | 'xlsx';
  /** Customers in it; fewer than there are where it was broken off. */
  @Int({ min: 0 }) rows!: number;
}
