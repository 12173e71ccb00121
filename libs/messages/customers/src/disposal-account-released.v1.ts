import { IsUUID, Matches } from 'class-validator';
import { IsCode } from './formats.js';

/** A disposal will not be carried out; it counts no more (G-04). */
export class DisposalAccountReleasedV1 {
  static readonly type = 'kefu.customers.disposal-account.released.v1' as const;

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
