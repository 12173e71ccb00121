import { IsString, IsUUID, Length } from 'class-validator';
import { IsCode, IsYuan } from './formats.js';

/**
 * Somebody approved a disposal that costs the centre money (CP-06): it waits, `pending-authority`, until
 * the customer's disposal account has answered (G-04). The aggregate is the disposal. Other services say
 * the same of theirs, with the same fields.
 */
export class DisposalRequestedV1 {
  static readonly type = 'kefu.complaints.disposal.requested.v1' as const;

  @IsUUID()
  customerId!: string;

  /** The complaint: the limit of a case is on all its disposals together. */
  @IsUUID()
  caseId!: string;

  /** `compensation`, `goods`, `out-of-warranty-work`, `refund`. */
  @IsCode()
  kind!: string;

  /** Goods at dealer price. */
  @IsYuan()
  amount!: string;

  /** In which role it was approved. */
  @IsCode()
  approvedAs!: string;

  @IsString()
  @Length(1, 100)
  approvedBy!: string;
}
