import { Code, Day, Flag, Id, listOf, PersonId, Yuan } from '@kefu/fields';

/** A line of a bank statement that says that money came in. Whose it is stays with contracts. */
export class BankLineReceivedV1 {
  static readonly type = 'kefu.contracts.bank-line.received.v1' as const;
  @Yuan() amount!: string;
  @Day() paidOn!: string;
  /** Number and amount fitted what is owed: it was posted at once. */
  @Flag() matched!: boolean;
  /** What it could be for, where it is doubtful. */
  @Id(listOf({ max: 50 })) candidateIds!: string[];
}

/** Somebody said what it is for: it is a payment now. */
export class BankLineAcceptedV1 {
  static readonly type = 'kefu.contracts.bank-line.accepted.v1' as const;
  @Id() paymentId!: string;
  @Yuan() amount!: string;
  @PersonId() acceptedBy!: string;
}

/** It is no payment of a customer. */
export class BankLineSetAsideV1 {
  static readonly type = 'kefu.contracts.bank-line.set-aside.v1' as const;
  @Yuan() amount!: string;
  @PersonId() setAsideBy!: string;
}

/** It is looked at anew: put aside in error, or its payment was reversed. */
export class BankLineTakenUpV1 {
  static readonly type = 'kefu.contracts.bank-line.taken-up.v1' as const;
  @Yuan() amount!: string;
  /** `set-aside`, `payment-reversed`. */
  @Code() after!: string;
  @PersonId() takenUpBy!: string;
}
