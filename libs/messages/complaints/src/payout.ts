import { Code, Flag, Id, optional, Sized, Spelled } from '@kefu/fields';

/**
 * Money was agreed with the customer, and whoever keeps the books is to pay it (CP-11). It says all that
 * they are to have paid of this disposal by now, less what complaints entered itself: said again with
 * another amount it takes the place of what was said before. It is no approval, and nothing is paid by it.
 */
export class ComplaintPayoutAskedV1 {
  static readonly type = 'kefu.complaints.complaint.payout-asked.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Of the complaint: `CP00000042`. */
  @Sized(1, 32) number!: string;
  /** What of the proposal it is: tells one sum of a complaint from another. */
  @Id() disposalId!: string;
  /** `compensation`, `refund`. */
  @Code() kind!: string;
  /** Yuan. */
  @Spelled(/^(?!0+\.00$)\d{1,15}\.\d{2}$/) amount!: string;
  /** Who brought it about, the acceptance say. */
  @Sized(1, 100) askedBy!: string;
  /** The payout was refused, or its money came back, and it is asked for once more. */
  @Flag(optional) again?: boolean;
}

/**
 * Nothing of it is to be paid any more: it was paid here, is negotiated anew, or the complaint ended
 * without it (CP-11). What had left by then has left.
 */
export class ComplaintPayoutCalledOffV1 {
  static readonly type = 'kefu.complaints.complaint.payout-called-off.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id() disposalId!: string;
}
