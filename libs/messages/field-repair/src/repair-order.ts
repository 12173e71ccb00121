import { Code, Flag, Id, Instant, Int, OneOf, Sized, optional } from '@kefu/fields';

/**
 * A customer reported a fault and a repair order was opened (FR-01). The first event of every order.
 * It says nothing of who was told; the fault in words, the caller and the phone stay with field-repair.
 */
export class RepairOrderReportedV1 {
  static readonly type = 'kefu.field-repair.repair-order.reported.v1' as const;
  /** The number people say and print, e.g. `R00000042`. */
  @Sized(1, 32) number!: string;
  @Id() customerId!: string;
  @Id() assetId!: string;
  /** Code of the region that serves the asset. */
  @Code() regionId!: string;
  @Sized(1, 200) model!: string;
  @Code() category!: string;
  @OneOf(['rental', 'contract', 'none']) contractKind!: 'rental' | 'contract' | 'none';
  /** How it came in: `phone`, `visit`, `message`, `hotline`, … */
  @Code() channel!: string;
  @Code() faultCode!: string;
  /** When the customer said so; the clock of FR-02 starts here. */
  @Instant() reportedAt!: string;
  /** Who took it, and owns it until another accepts it (G-01). */
  @Id() ownerId!: string;
}

/** The same asset was reported again while its order is open (FR-01). No new order exists. */
export class RepairOrderRepeatReportedV1 {
  static readonly type = 'kefu.field-repair.repair-order.repeat-reported.v1' as const;
  @Id() customerId!: string;
  @Id() assetId!: string;
  /** How many repeat reports this order has now. */
  @Int({ min: 1 }) repeat!: number;
  @Code() channel!: string;
  @Code() faultCode!: string;
  @Instant() reportedAt!: string;
  @Id() takenBy!: string;
}

/**
 * Somebody was told of the order (FR-02). `as` says in which role. A technician who was told has not
 * accepted yet, and nobody is dispatched.
 */
export class RepairOrderNotifiedV1 {
  static readonly type = 'kefu.field-repair.repair-order.notified.v1' as const;
  @OneOf(['repair-lead', 'technician']) as!: 'repair-lead' | 'technician';
  /** Whom; absent when the region has no lead on record. */
  @Id(optional) notifiedId?: string;
  @Id(optional) teamId?: string;
  /** Who told them; absent when Kefu did. */
  @Id(optional) notifiedBy?: string;
  @OneOf([
    'reported',
    'technician-silent',
    'technician-declined',
    'visit-declined',
    'technician-refused',
  ])
  because!:
    | 'reported'
    | 'technician-silent'
    | 'technician-declined'
    | 'visit-declined'
    | 'technician-refused';

  /** Why more closely, where `because` has no word of its own for it: `not-solved`, `no-show`. */
  @Code(optional) cause?: string;
  @Instant() notifiedAt!: string;
}

/** A technician was put on the order (FR-03), who has not accepted the visit, unless `direct`. */
export class RepairOrderDispatchedV1 {
  static readonly type = 'kefu.field-repair.repair-order.dispatched.v1' as const;
  @Id() technicianId!: string;
  /** The technician's team. */
  @Id(optional) teamId?: string;
  /** The region of the order. */
  @Code() regionId!: string;
  /** They serve another region, and the lead gave a reason (FR-07). */
  @Flag() outOfRegion!: boolean;
  /** They were told directly and accepted by themselves. */
  @Flag() direct!: boolean;
  @Id() dispatchedBy!: string;
  /** Not the first dispatch of this order. */
  @Flag() again!: boolean;
  @Instant() dispatchedAt!: string;
}
