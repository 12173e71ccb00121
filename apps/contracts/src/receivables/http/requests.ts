import {
  Day,
  Id,
  Int,
  listOf,
  Moment,
  Month,
  OneOf,
  optional,
  Part,
  RecordNumber,
  Words,
} from '@kefu/fields';
import { EnteredRequest, PageQuery, ReasonRequest } from '@kefu/service';
import { Amount, InYuan, Quantity, UnitPrice } from '../../books/index.js';
import * as domain from '../domain/index.js';

export class OneOffRequest extends InYuan {
  @Id() contractId!: string;
  /** What for, as it will stand on the invoice. */
  @Words(1, 200) title!: string;
  /** Yuan. */
  @Amount() amount!: string;
  /** The last day on which it is paid in time. */
  @Day() dueOn!: string;
}

export class InstalmentRequest {
  /** Yuan. */
  @Amount() amount!: string;
  @Day() dueOn!: string;
}

export class InstalmentsRequest extends InYuan {
  @Id() contractId!: string;
  @Words(1, 200) title!: string;
  /** Together what the contract comes to, less what is planned already. */
  @Part(() => InstalmentRequest, listOf({ min: 1, max: 200 })) instalments!: InstalmentRequest[];
}

export class MonthsRequest extends InYuan {
  @Id() contractId!: string;
  @Words(1, 200) title!: string;
  /** Yuan a month. */
  @Amount() amount!: string;
  /** `2026-01` */
  @Month() from!: string;
  /** The last month, included. */
  @Month() to!: string;
  /** The day of each month on which it is due; its last one where it has no such day. */
  @Int({ min: 1, max: 31 }) dueDay!: number;
}

export class MeteredRequest extends InYuan {
  @Id() contractId!: string;
  @Words(1, 200) title!: string;
  /** For which it was read. */
  @Month() month!: string;
  @Day() dueOn!: string;
  /** At most three decimals. */
  @Quantity(12) quantity!: string;
  /** `kWh`, `m³` */
  @Words(1, 20) unit!: string;
  /** Yuan, at most six decimals. */
  @UnitPrice() unitPrice!: string;
}

export class VerifyRequest extends EnteredRequest implements domain.Said {
  /** How the customer agreed: `签字确认的抄表单`. */
  @Words(2, 500) words!: string;
}

export class DisputeRequest extends EnteredRequest implements domain.Said {
  /** What the customer says is wrong. */
  @Words(2, 2000) words!: string;
}

export class SettleRequest extends ReasonRequest {
  /** When it was settled; just now where it is absent. */
  @Moment(optional) at?: string;
  @OneOf(domain.disputeResults) result!: domain.DisputeResult;
  /** What it comes to after a correction, in yuan. */
  @Amount(optional) amount?: string;
  /** Of what was metered: the corrected quantity. */
  @Quantity(12, optional) quantity?: string;
  /** The corrected price of a unit, with the quantity. */
  @UnitPrice(optional) unitPrice?: string;
}

export class FindReceivablesRequest extends PageQuery {
  /** The bill of one reading, and those of it that were taken back. */
  @Id(optional) readingId?: string;
  @OneOf(domain.receivableStatuses, optional) status?: domain.ReceivableStatus;
  @OneOf(domain.receivableKinds, optional) kind?: domain.ReceivableKind;
  @Id(optional) contractId?: string;
  @Id(optional) customerId?: string;
  /** Those that were planned together. */
  @Id(optional) planId?: string;
  @RecordNumber(optional) number?: string;
  @Month(optional) month?: string;
  /** Only what a customer disputes. */
  @OneOf(['true'], optional) disputed?: 'true';
  @Day(optional) dueFrom?: string;
  @Day(optional) dueTo?: string;
}
