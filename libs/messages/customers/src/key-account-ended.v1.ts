import { IsUUID } from 'class-validator';

/** The customer is no key account any more; his group stays on record. */
export class KeyAccountEndedV1 {
  static readonly type = 'kefu.customers.key-account.ended.v1' as const;

  @IsUUID()
  customerId!: string;
}
