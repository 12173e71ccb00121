import { Code, Flag, Id, Instant, Int, OneOf, Part, RuleId, Sized, optional } from '@kefu/fields';
import { ArrivalWindow } from './arrival-window.js';

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
  /** The next visit is to be no later than this. */
  @Instant() nextVisitBy!: string;
}

/**
 * A receipt signed in person was taken in (FR-12). Callbacks count stage C from here; the order is
 * still open.
 */
export class RepairOrderSignedV1 {
  static readonly type = 'kefu.field-repair.repair-order.signed.v1' as const;
  @Id() customerId!: string;
  @Id() assetId!: string;
  @Code() regionId!: string;
  @OneOf(['rental', 'contract', 'none']) contractKind!: 'rental' | 'contract' | 'none';
  @Id() technicianId!: string;
  @OneOf(['customer', 'contact']) signer!: 'customer' | 'contact';
  @Id(optional) contactId?: string;
  /** When the customer signed, which may be earlier than the event. */
  @Instant() signedAt!: string;
}

/**
 * The order is over (FR-13, G-02). `confirmed`: the customer said so in a callback. `unconfirmed`: the
 * manager closed it because the customer could not be reached, or says that it is solved and never
 * signed.
 */
export class RepairOrderClosedV1 {
  static readonly type = 'kefu.field-repair.repair-order.closed.v1' as const;
  @Id() customerId!: string;
  @OneOf(['confirmed', 'unconfirmed']) outcome!: 'confirmed' | 'unconfirmed';
  @Id(optional) callbackId?: string;
  /** Why it is unconfirmed: `unreachable`, or `not-signed` where the customer said that it is solved. */
  @Code(optional) cause?: string;
  /** The manager, when unconfirmed. */
  @Id(optional) closedBy?: string;
  @Int({ min: 0 }) visits!: number;
  /** Solved on the first visit, and never unsolved. */
  @Flag() firstTimeFix!: boolean;
  @Int({ min: 0 }) repeats!: number;
  /** Of technicians; absent customers do not count. */
  @Int({ min: 0 }) noShows!: number;
  @Instant() closedAt!: string;
}

/** The customer no longer wants the repair. Not an error of anybody. */
export class RepairOrderCancelledV1 {
  static readonly type = 'kefu.field-repair.repair-order.cancelled.v1' as const;
  @Id() customerId!: string;
  @Code() reason!: string;
  @Id() cancelledBy!: string;
}

/** The order was entered in error; it counts nowhere, and stays on record (G-03). */
export class RepairOrderVoidedV1 {
  static readonly type = 'kefu.field-repair.repair-order.voided.v1' as const;
  @Id() customerId!: string;
  @Code() reason!: string;
  @Id() voidedBy!: string;
}

/** Another person accepted to own the order (G-01). */
export class RepairOrderOwnerChangedV1 {
  static readonly type = 'kefu.field-repair.repair-order.owner-changed.v1' as const;
  @Id() from!: string;
  @Id() to!: string;
}

/**
 * A deadline of the handbook passed without the deed. The deed stays possible; when it comes its own
 * event says so. `rule` is the CloudEvents extension too.
 */
export class RepairOrderDeadlineBreachedV1 {
  static readonly type = 'kefu.field-repair.repair-order.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  /** The person, where one was known. */
  @Id(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on where it is told again, one level up, because it still lies there; it is no second breach. */
  @Int({ min: 2 }, optional) again?: number;
  @Code() regionId!: string;
  @Id() customerId!: string;
  @Id(optional) teamId?: string;
  @Id(optional) technicianId?: string;
}
