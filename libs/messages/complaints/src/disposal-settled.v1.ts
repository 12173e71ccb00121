import { IsUUID } from 'class-validator';
import { IsYuan } from './formats.js';

/** The disposal was carried out, finance's payment on record (CP-11). */
export class DisposalSettledV1 {
  static readonly type = 'kefu.complaints.disposal.settled.v1' as const;

  @IsUUID()
  customerId!: string;

  /** What it came to, no more than was reserved. */
  @IsYuan()
  amount!: string;
}
