import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IsCode } from './formats.js';

const yuan = /^\d{1,15}\.\d{2}$/;

/** A disposal has its authority (G-04): its amount counts until it is released. */
export class DisposalAccountReservedV1 {
  static readonly type = 'kefu.customers.disposal-account.reserved.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  disposalId!: string;

  /** The service that asked. */
  @IsCode()
  service!: string;

  @IsUUID()
  caseId!: string;

  @Matches(yuan)
  amount!: string;

  /** Of this customer in the window, this one included. */
  @Matches(yuan)
  used!: string;

  /** The general manager, where it took his word afterwards. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  grantedBy?: string;
}
