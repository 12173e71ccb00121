import { Code, Id, Spelled, Sized } from '@kefu/fields';

const aboveZero = /^(?!0+\.00$)\d{1,15}\.\d{2}$/;

/**
 * Somebody approved a disposal that costs the centre money (CP-06): it waits, `pending-authority`, until
 * the customer's disposal account has answered (G-04). The aggregate is the disposal. Other services say
 * the same of theirs, with the same fields.
 */
export class DisposalRequestedV1 {
  static readonly type = 'kefu.complaints.disposal.requested.v1' as const;
  @Id() customerId!: string;
  /** The complaint: the limit of a case is on all its disposals together. */
  @Id() caseId!: string;
  /** `compensation`, `goods`, `out-of-warranty-work`, `refund`. */
  @Code() kind!: string;
  /** Goods at dealer price. */
  @Spelled(aboveZero) amount!: string;
  /** In which role it was approved. */
  @Code() approvedAs!: string;
  @Sized(1, 100) approvedBy!: string;
}

/** The disposal was carried out, finance's payment on record (CP-11). */
export class DisposalSettledV1 {
  static readonly type = 'kefu.complaints.disposal.settled.v1' as const;
  @Id() customerId!: string;
  /** What it came to, no more than was reserved. */
  @Spelled(aboveZero) amount!: string;
}

/** The disposal will not be carried out: what was reserved for it is free again. */
export class DisposalReleasedV1 {
  static readonly type = 'kefu.complaints.disposal.released.v1' as const;
  @Id() customerId!: string;
  /** `customer-refused`, say. */
  @Code() reason!: string;
}
