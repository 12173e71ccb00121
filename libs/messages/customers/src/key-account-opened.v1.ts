import { IsUUID } from 'class-validator';

/** A customer became a key account (CU-11); nobody serves it by name yet. */
export class KeyAccountOpenedV1 {
  static readonly type = 'kefu.customers.key-account.opened.v1' as const;

  @IsUUID()
  customerId!: string;
}
