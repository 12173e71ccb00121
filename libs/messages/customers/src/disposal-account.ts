import { Code, Id, OneOf, optional, Words, Yuan } from '@kefu/fields';

/**
 * A disposal exceeds what its approver may grant (G-04). It stays `pending-authority` until it is asked
 * for again by who may, or they grant it here, which says `reserved`. It does not count meanwhile.
 */
export class DisposalAccountRefusedV1 {
  static readonly type = 'kefu.customers.disposal-account.refused.v1' as const;
  @Id() customerId!: string;
  @Id() disposalId!: string;
  @Code() service!: string;
  @Id() caseId!: string;
  @Yuan() amount!: string;
  @OneOf(['role-limit', 'case-limit', 'customer-limit', 'customer-ended']) why!:
    | 'role-limit'
    | 'case-limit'
    | 'customer-limit'
    | 'customer-ended';
  @Yuan() caseLimit!: string;
  @Yuan() customerLimit!: string;
  /** Of the case so far, without this one. */
  @Yuan() caseUsed!: string;
  /** Of this customer in the window, without this one. */
  @Yuan() used!: string;
  /** The lowest role that may grant it. */
  @Code() mayGrant!: string;
}

/** A disposal will not be carried out; it counts no more (G-04). */
export class DisposalAccountReleasedV1 {
  static readonly type = 'kefu.customers.disposal-account.released.v1' as const;
  @Id() customerId!: string;
  @Id() disposalId!: string;
  @Code() service!: string;
  @Yuan() amount!: string;
  /** Of this customer in the window, from now on. */
  @Yuan() used!: string;
}

/** A disposal has its authority (G-04): its amount counts until it is released. */
export class DisposalAccountReservedV1 {
  static readonly type = 'kefu.customers.disposal-account.reserved.v1' as const;
  @Id() customerId!: string;
  @Id() disposalId!: string;
  /** The service that asked. */
  @Code() service!: string;
  @Id() caseId!: string;
  @Yuan() amount!: string;
  /** Of this customer in the window, this one included. */
  @Yuan() used!: string;
  /** The general manager, where it took their word afterwards. */
  @Words(1, 100, optional) grantedBy?: string;
}

/** A reserved disposal was carried out; what it came to counts on (G-04). */
export class DisposalAccountSettledV1 {
  static readonly type = 'kefu.customers.disposal-account.settled.v1' as const;
  @Id() customerId!: string;
  @Id() disposalId!: string;
  @Code() service!: string;
  @Yuan() amount!: string;
  /** Of this customer in the window, from now on. */
  @Yuan() used!: string;
}
