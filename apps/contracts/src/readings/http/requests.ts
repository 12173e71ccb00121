import { Code, Day, Id, OneOf, optional, Part, PersonId, Spelled, Words } from '@kefu/fields';
import { PageQuery, ReasonRequest } from '@kefu/service';
import * as domain from '../domain/index.js';

/** Nine digits and three decimals at most, never below zero. */
const quantity = /^\d{1,9}(\.\d{1,3})?$/;
const month = /^20\d{2}-(0[1-9]|1[0-2])$/;

export class MeterChangeRequest implements domain.MeterChange {
  @Words(2, 500) reason!: string;
  /** What the old one said last. */
  @Spelled(quantity) oldFinal!: string;
  /** What the new one said first. */
  @Spelled(quantity) newInitial!: string;
}

export class TakeReadingRequest {
  @Id() customerId!: string;
  /** The meter, an asset of the customer. */
  @Id() assetId!: string;
  /** The contract that it is billed under, where there is one. */
  @Id(optional) contractId?: string;
  @Day() readOn!: string;
  /** What the meter says: `1234.5`. */
  @Spelled(quantity) value!: string;
  /** The meter was changed since the last reading. */
  @Part(() => MeterChangeRequest, optional) meterChange?: MeterChangeRequest;
}

export class ReadMeterAgainRequest {
  /** What the meter said: `1234.5`. */
  @Spelled(quantity) value!: string;
  /** The day on which it was read again; today where it is not said. */
  @Day(optional) readOn?: string;
}

export class CorrectReadingRequest extends ReasonRequest {
  /** What the meter said in truth: `1234.5`. */
  @Spelled(quantity) value!: string;
  /** The contract that it is billed under, where that was wrong or missing. */
  @Id(optional) contractId?: string;
}

export class FindReadingsQuery extends PageQuery {
  @OneOf(domain.readingStatuses, optional) status?: domain.ReadingStatus;
  @Id(optional) assetId?: string;
  @Id(optional) customerId?: string;
  @Id(optional) contractId?: string;
  @Code(optional) regionId?: string;
  @PersonId(optional) takenBy?: string;
  /** Only what is late by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}

export class EnterSupplyRequest {
  /** Code of the area. */
  @Code() regionId!: string;
  /** `2026-11` */
  @Spelled(month) month!: string;
  @Spelled(quantity) quantity!: string;
}

export class CorrectSupplyRequest {
  @Spelled(quantity) quantity!: string;
  @Words(2, 500) reason!: string;
}

export class LossQuery {
  /** `2026-11` */
  @Spelled(month) month!: string;
}
