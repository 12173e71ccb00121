import {
  Code,
  Day,
  Id,
  Month,
  OneOf,
  optional,
  Part,
  PersonId,
  RecordNumber,
  Words,
} from '@kefu/fields';
import { PageQuery, ReasonRequest } from '@kefu/service';
import { Quantity } from '../../books/index.js';
import * as domain from '../domain/index.js';

/** What a meter shows. */
const Reading = () => Quantity(9);

export class MeterChangeRequest implements domain.MeterChange {
  @Words(2, 500) reason!: string;
  /** What the old one said last. */
  @Reading() oldFinal!: string;
  /** What the new one said first. */
  @Reading() newInitial!: string;
}

export class TakeReadingRequest {
  @Id() customerId!: string;
  /** The meter, an asset of the customer. */
  @Id() assetId!: string;
  /** The contract that it is billed under, where there is one. */
  @Id(optional) contractId?: string;
  @Day() readOn!: string;
  /** What the meter says: `1234.5`. */
  @Reading() value!: string;
  /** The meter was changed since the last reading. */
  @Part(() => MeterChangeRequest, optional) meterChange?: MeterChangeRequest;
}

export class ReadMeterAgainRequest {
  /** What the meter said: `1234.5`. */
  @Reading() value!: string;
  /** The day on which it was read again; today where it is not said. */
  @Day(optional) readOn?: string;
}

export class CorrectReadingRequest extends ReasonRequest {
  /** What the meter said in truth: `1234.5`. */
  @Reading() value!: string;
  /** The contract that it is billed under, where that was wrong or missing. */
  @Id(optional) contractId?: string;
}

export class FindReadingsQuery extends PageQuery {
  @RecordNumber(optional) number?: string;
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
  @Month() month!: string;
  @Reading() quantity!: string;
}

export class CorrectSupplyRequest {
  @Reading() quantity!: string;
  @Words(2, 500) reason!: string;
}

export class LossQuery {
  /** `2026-11` */
  @Month() month!: string;
}
