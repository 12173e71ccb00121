import { Code, Id, Instant, OneOf } from '@kefu/fields';

/**
 * Somebody asks that the customer of a `signed` or `repaired` order is called once more, because no
 * call is open that could let the order be closed (G-02, CB-03). The order is as it was; whether a call
 * comes of it, callbacks says: it plans none while one of this plan is open.
 */
export class RepairOrderConfirmationRequestedV1 {
  static readonly type = 'kefu.field-repair.repair-order.confirmation-requested.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `CB-03` after a signed receipt, `CB-02` for what is repaired and has none. */
  @OneOf(['CB-02', 'CB-03']) plan!: 'CB-02' | 'CB-03';
  @Id() requestedBy!: string;
  @Instant() requestedAt!: string;
}
