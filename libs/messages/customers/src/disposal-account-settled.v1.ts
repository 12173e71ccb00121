import { IsUUID, Matches } from 'class-validator';
import { IsCode } from './formats.js';

/** A reserved disposal was carried out; what it came to counts on (G-04). */
export class DisposalAccountSettledV1 {
  static readonly type = 'kefu.customers.disposal-account.settled.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  disposalId!: string;

  @IsCode()
  service!: string;

  @Matches(/^\d{1,15}\.\d{2}$/)
  amount!: string;

  /** Of this customer in the window, from now on. */
  @Matches(/^\d{1,15}\.\d{2}$/)
  used!: string;
}
