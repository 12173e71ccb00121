import { IsUUID } from 'class-validator';

/** The customer is a key account again, served by the group that it had, if it had one (CU-11). */
export class KeyAccountReopenedV1 {
  static readonly type = 'kefu.customers.key-account.reopened.v1' as const;

  @IsUUID()
  customerId!: string;
}
