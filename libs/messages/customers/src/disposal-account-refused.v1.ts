import { IsIn, IsUUID, Matches } from 'class-validator';
import { IsCode } from './formats.js';

const yuan = /^\d{1,15}\.\d{2}$/;

/**
 * A disposal exceeds what its approver may grant (G-04). It stays `pending-authority` until it is asked
 * for again by who may, or he grants it here, which says `reserved`. It does not count meanwhile.
 */
export class DisposalAccountRefusedV1 {
  static readonly type = 'kefu.customers.disposal-account.refused.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  disposalId!: string;

  @IsCode()
  service!: string;

  @IsUUID()
  caseId!: string;

  @Matches(yuan)
  amount!: string;

  @IsIn(['role-limit', 'case-limit', 'customer-limit', 'customer-ended'])
  why!: 'role-limit' | 'case-limit' | 'customer-limit' | 'customer-ended';

  @Matches(yuan)
  caseLimit!: string;

  @Matches(yuan)
  customerLimit!: string;

  /** Of the case so far, without this one. */
  @Matches(yuan)
  caseUsed!: string;

  /** Of this customer in the window, without this one. */
  @Matches(yuan)
  used!: string;

  /** The lowest role that may grant it. */
  @IsCode()
  mayGrant!: string;
}
