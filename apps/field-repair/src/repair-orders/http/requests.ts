import {
  Code,
  CodeOf,
  Day,
  Flag,
  Id,
  Int,
  Moment,
  OneOf,
  optional,
  Part,
  PersonId,
  Phone,
  Words,
} from '@kefu/fields';
import { parseInstant, type Instant } from '@kefu/kernel';
import { CodedReasonRequest, PageQuery } from '@kefu/service';
import {
  evidenceKinds,
  receiptOutcomes,
  receiptWays,
  repairOrderStatuses,
  type EvidenceKind,
  type Notice,
  type RepairOrderStatus,
  type Window,
} from '../domain/index.js';
import { orderings, type Ordering, type RepairOrderFilter } from '../store/index.js';

export class ReportFaultRequest {
  @Id() customerId!: string;
  @Id() assetId!: string;
  /** How it came in. */
  @OneOf(['phone', 'visit', 'message', 'online', 'hotline']) channel!: string;
  /** What kind of fault: `paper-jam`. */
  @CodeOf('faults') faultCode!: string;
  /** The fault in the customer's own words. */
  @Words(1, 2000) fault!: string;
  @Words(1, 100) callerName!: string;
  @Phone() callbackPhone!: string;
}

export class NotifyRequest {
  /** Whom they told. */
  @Id() personId!: string;
  @OneOf(['repair-lead', 'technician']) as!: Notice['as'];
}

export class DispatchRequest {
  @Id() technicianId!: string;
  /** FR-07: why a technician of another region. */
  @Words(1, 500, optional) outOfRegionReason?: string;
  /** FR-03: why somebody else, where a technician is on it already: `no-answer`. */
  @CodeOf('reasons', optional) reason?: string;
}

export class WindowRequest {
  @Moment() from!: string;
  @Moment() to!: string;
}

export class AcceptRequest {
  /** When the customer may expect the technician. */
  @Part(() => WindowRequest) window!: WindowRequest;
}

/** What may be entered after it happened; the audit trail keeps when it was entered. */
export class EnteredRequest {
  /** When it was: not in the future, not before what it follows. Just now where it is absent. */
  @Moment(optional) at?: string;
}

export class RescheduleRequest extends CodedReasonRequest {
  /** When word came; just now where it is absent. */
  @Moment(optional) at?: string;

  /** Who cannot keep the appointment. */
  @OneOf(['technician', 'customer']) toldBy!: 'technician' | 'customer';
  /** The new window, where it is known already. */
  @Part(() => WindowRequest, optional) window?: WindowRequest;
}

export class CustomerAbsentRequest {
  @Moment() at!: string;
  @Words(1, 200) place!: string;
  /** Where the photo is filed: the id of a picture of this order, say. */
  @Words(1, 200) photoRef!: string;
}

export class RepairedRequest extends EnteredRequest {
  /** What was done: `part-replaced`. */
  @CodeOf('results') resultCode!: string;
  @Words(1, 2000, optional) remark?: string;
}

export class UnsolvedRequest extends CodedReasonRequest {
  /** When it was; just now where it is absent. */
  @Moment(optional) at?: string;
  /** FR-11: no later than the end of the next working day. */
  @Moment() nextVisitAt!: string;
}

export class ReceiptAttemptRequest extends EnteredRequest {
  /** How the customer was asked to sign. */
  @OneOf(receiptWays) how!: (typeof receiptWays)[number];
  /** Why there is no signature. */
  @OneOf(receiptOutcomes) outcome!: (typeof receiptOutcomes)[number];
  @Words(1, 2000, optional) remark?: string;
}

export class ReceiptRequest {
  /** Whose signature it is; `other` for anybody who is neither. */
  @OneOf(['customer', 'contact', 'other']) signer!: 'customer' | 'contact' | 'other';
  /** The registered contact of the organisation. */
  @Id(optional) contactId?: string;
  @Flag() inPerson!: boolean;
  @Moment() signedAt!: string;
  /** Where the paper is filed, or the id of a picture of this order. */
  @Words(1, 200) reference!: string;
}

/** Which orders; a list, their counts and their export take the same. */
export class OrdersQuery extends PageQuery {
  @OneOf(repairOrderStatuses, optional) status?: RepairOrderStatus;
  @Code(optional) regionId?: string;
  /** `R00000042` */
  @Words(1, 32, optional) number?: string;
  /** Who answers for it (G-01). */
  @PersonId(optional) ownerId?: string;
  @Id(optional) technicianId?: string;
  @Id(optional) customerId?: string;
  @Id(optional) assetId?: string;
  /**
   * Rung from: a whole number, or its last 4 digits or more for who sees phones. For who does not, so
   * many searches a day, and each is a reveal (G-05).
   */
  @Words(4, 40, optional) phone?: string;
  /** Reported on this day or later. */
  @Day(optional) from?: string;
  /** Reported on this day or earlier. */
  @Day(optional) to?: string;
  /** Neither closed, cancelled nor voided. */
  @OneOf(['true', 'false'], optional) open?: 'true' | 'false';
  /** Something was to be done by now and is not done yet. */
  @OneOf(['true', 'false'], optional) overdue?: 'true' | 'false';
}

export class ListOrdersQuery extends OrdersQuery {
  /** `urgent`: what is to be done first, first. */
  @OneOf(orderings, optional) sort?: Ordering;
}

export class EvidenceQuery {
  /** `signature`: drawn by the customer on the glass (FR-12). */
  @OneOf(evidenceKinds) kind!: EvidenceKind;
}

export class RepairOrderCountView {
  @OneOf(repairOrderStatuses) status!: RepairOrderStatus;
  @Int() count!: number;
  /** How many of them are late. */
  @Int() overdue!: number;
}

/** The window in which somebody is to be free; from now on where it is absent (FR-07). */
export class FreeQuery {
  @Moment(optional) from?: string;
  @Moment(optional) to?: string;
}

export class ListTechniciansQuery extends PageQuery {
  @Code(optional) regionId?: string;
  /** The window in which they are to be free; from now on where it is absent (FR-07). */
  @Moment(optional) from?: string;
  @Moment(optional) to?: string;
  /** Nothing in that window. */
  @OneOf(['true', 'false'], optional) free?: 'true' | 'false';
}

/** The filters of a list as the search takes them. */
export const filterOf = ({
  open,
  overdue,
  ...equal
}: Omit<OrdersQuery, 'cursor' | 'limit'>): RepairOrderFilter => ({
  ...equal,
  open: flagOf(open),
  overdue: flagOf(overdue),
});

/** What was asked of a window, in the one spelling that compares as text. */
export const asWindow = ({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Partial<Window> => ({
  ...(from ? { from: parseInstant(from) } : {}),
  ...(to ? { to: parseInstant(to) } : {}),
});

/** In the one spelling that compares as text. */
export const windowOf = ({ from, to }: WindowRequest): Window => ({
  from: parseInstant(from),
  to: parseInstant(to),
});

export const flagOf = (text: 'true' | 'false' | undefined): boolean | undefined =>
  text === undefined ? undefined : text === 'true';

export const instantOf = (moment: string | undefined): Instant | undefined =>
  moment === undefined ? undefined : parseInstant(moment);
