import { Id, OneOf } from '@kefu/fields';

/**
 * Somebody had a masked field of a customer shown, for a reason (G-05). The reason and who it was are
 * in the audit trail of customers; the value is nowhere.
 */
export class RevealRecordedV1 {
  static readonly type = 'kefu.customers.reveal.recorded.v1' as const;
  @Id() customerId!: string;
  @OneOf(['phone', 'idNumber', 'address', 'birthday']) field!:
    | 'phone'
    | 'idNumber'
    | 'address'
    | 'birthday';
}
