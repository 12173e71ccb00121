import { Code, Flag, Id, Instant, Int, OneOf, Part, optional } from '@kefu/fields';
import { ArrivalWindow } from './arrival-window.js';

/**
 * The technician accepted and stated when they can come (FR-04). The customer does not know of it yet.
 */
export class RepairOrderAcceptedV1 {
  static readonly type = 'kefu.field-repair.repair-order.accepted.v1' as const;
  @Id() technicianId!: string;
  @Part(() => ArrivalWindow) window!: ArrivalWindow;
}

/**
 * The desk agreed the arrival window with the customer (FR-04); the order is sent out. Callbacks count
 * stage A from the end of the window.
 */
export class RepairOrderConfirmedV1 {
  static readonly type = 'kefu.field-repair.repair-order.confirmed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @OneOf(['rental', 'contract', 'none']) contractKind!: 'rental' | 'contract' | 'none';
  @Id() technicianId!: string;
  @Part(() => ArrivalWindow) window!: ArrivalWindow;
  @Id() confirmedBy!: string;
  /** The how-many-th appointment of this order. */
  @Int({ min: 1 }) appointment!: number;
}

/**
 * The technician will not do this visit and said why (FR-07). The order waits for another dispatch.
 */
export class RepairOrderDeclinedV1 {
  static readonly type = 'kefu.field-repair.repair-order.declined.v1' as const;
  @Id() technicianId!: string;
  @Code() reason!: string;
}

/** The customer does not want this technician (FR-07), who is not offered to them again. */
export class RepairOrderTechnicianRefusedV1 {
  static readonly type = 'kefu.field-repair.repair-order.technician-refused.v1' as const;
  @Id() customerId!: string;
  @Id() technicianId!: string;
  @Code() reason!: string;
  @Id() recordedBy!: string;
}

/**
 * Word came before the window ended that the appointment cannot be kept (FR-05). It is not a no-show.
 */
export class RepairOrderRescheduledV1 {
  static readonly type = 'kefu.field-repair.repair-order.rescheduled.v1' as const;
  @Id() customerId!: string;
  @Id() technicianId!: string;
  /** The appointment that is off. */
  @Part(() => ArrivalWindow) window!: ArrivalWindow;
  /** Who could not keep it. */
  @OneOf(['technician', 'customer']) toldBy!: 'technician' | 'customer';
  /** When word came, which may be entered later. */
  @Instant(optional) toldAt?: string;
  @Code() reason!: string;
}

/**
 * Somebody was not there (FR-05). `technician`: the window ended with neither arrival nor word.
 * `customer`: the technician came in vain, with evidence; it charges nobody.
 */
export class RepairOrderNoShowRecordedV1 {
  static readonly type = 'kefu.field-repair.repair-order.no-show-recorded.v1' as const;
  @OneOf(['technician', 'customer']) who!: 'technician' | 'customer';
  @Id() customerId!: string;
  @Id() technicianId!: string;
  @Id(optional) teamId?: string;
  @Part(() => ArrivalWindow) window!: ArrivalWindow;
  /** When the customer was not there, which may be entered later. */
  @Instant(optional) absentAt?: string;
  /** Absent when the timer did. */
  @Id(optional) recordedBy?: string;
}

/**
 * A no-show that turned out to be none: somebody had been there, or word had come, and it was entered
 * late (FR-05). It charges nobody, and counts no more.
 */
export class RepairOrderNoShowWithdrawnV1 {
  static readonly type = 'kefu.field-repair.repair-order.no-show-withdrawn.v1' as const;
  @Id() customerId!: string;
  @Id() technicianId!: string;
  /** Of the appointment that had counted as missed. */
  @Part(() => ArrivalWindow) window!: ArrivalWindow;
  @Code() reason!: string;
  @Id() withdrawnBy!: string;
}

/** The technician is on site. `late`: after the appointment had been recorded as a no-show. */
export class RepairOrderArrivedV1 {
  static readonly type = 'kefu.field-repair.repair-order.arrived.v1' as const;
  @Id() customerId!: string;
  @Id() technicianId!: string;
  /** The how-many-th visit of this order. */
  @Int({ min: 1 }) visit!: number;
  @Flag() late!: boolean;
  /** When it was, which may be earlier than the event. */
  @Instant() arrivedAt!: string;
}

/** The technician says that it works. The customer has not signed, and the order is not done. */
export class RepairOrderRepairedV1 {
  static readonly type = 'kefu.field-repair.repair-order.repaired.v1' as const;
  @Id() technicianId!: string;
  @Int({ min: 1 }) visit!: number;
  @Code() resultCode!: string;
  /** When it was, which may be earlier than the event. */
  @Instant(optional) repairedAt?: string;
}

/**
 * The fault is still there: the technician says so on site, or the customer in a callback or by
 * reporting it once more (FR-11).
 */
export class RepairOrderUnsolvedV1 {
  static readonly type = 'kefu.field-repair.repair-order.unsolved.v1' as const;
  /** Who was there last. */
  @Id(optional) technicianId?: string;
  @Int({ min: 1 }) visit!: number;
  @Code() reason!: string;
  /** `callback`: the customer says so; without a `callbackId` in a repeat report. */
  @OneOf(['technician', 'callback']) source!: 'technician' | 'callback';
  @Id(optional) callbackId?: string;
  /** Which repeat report says so. */
  @Int({ min: 1 }, optional) repeat?: number;
  /** When it was found or said, which may be entered later. */
  @Instant(optional) foundAt?: string;
  /** The next visit is to be no later than this. */
  @Instant() nextVisitBy!: string;
}
