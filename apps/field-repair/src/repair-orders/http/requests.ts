import { PageQuery } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { repairOrderStatuses, type RepairOrderStatus } from '../domain/index.js';
import { IsCode, IsMoment, IsText } from './fields.js';

export class ReportFaultRequest {
  @IsUUID()
  customerId!: string;

  @IsUUID()
  assetId!: string;

  @IsIn(['phone', 'visit', 'message', 'online', 'hotline'])
  channel!: 'phone' | 'visit' | 'message' | 'online' | 'hotline';

  /** What kind of fault: `paper-jam`. */
  @IsCode()
  faultCode!: string;

  /** The fault in the customer's own words. */
  @IsText(2000)
  fault!: string;

  @IsText(100)
  callerName!: string;

  @Matches(/^\+?[0-9][0-9 -]{4,24}$/)
  callbackPhone!: string;
}

export class NotifyRequest {
  /** Whom he told. */
  @IsUUID()
  personId!: string;

  @IsIn(['repair-lead', 'technician'])
  as!: 'repair-lead' | 'technician';
}

export class DispatchRequest {
  @IsUUID()
  technicianId!: string;

  /** FR-07: why a technician of another region. */
  @IsOptional()
  @IsText(500)
  outOfRegionReason?: string;
}

export class WindowRequest {
  @IsMoment()
  from!: string;

  @IsMoment()
  to!: string;
}

export class AcceptRequest {
  /** When the customer may expect the technician. */
  @IsObject()
  @ValidateNested()
  @Type(() => WindowRequest)
  window!: WindowRequest;
}

export class ReasonRequest {
  @IsCode()
  reason!: string;

  /** More of it, in words. */
  @IsOptional()
  @IsText(2000)
  remark?: string;
}

export class RescheduleRequest extends ReasonRequest {
  /** Who cannot keep the appointment. */
  @IsIn(['technician', 'customer'])
  toldBy!: 'technician' | 'customer';

  /** The new window, where it is known already. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WindowRequest)
  window?: WindowRequest;
}

export class CustomerAbsentRequest {
  @IsMoment()
  at!: string;

  @IsText(200)
  place!: string;

  /** Where the photo is filed. */
  @IsText(200)
  photoRef!: string;
}

export class RepairedRequest {
  /** What was done: `part-replaced`. */
  @IsCode()
  resultCode!: string;

  @IsOptional()
  @IsText(2000)
  remark?: string;
}

export class UnsolvedRequest extends ReasonRequest {
  /** FR-11: no later than the end of the next working day. */
  @IsMoment()
  nextVisitAt!: string;
}

export class ReceiptRequest {
  /** Whose signature it is; `other` for anybody who is neither. */
  @IsIn(['customer', 'contact', 'other'])
  signer!: 'customer' | 'contact' | 'other';

  /** The registered contact of the organisation. */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  @IsBoolean()
  inPerson!: boolean;

  @IsMoment()
  signedAt!: string;

  /** Where the paper is filed. */
  @IsText(200)
  reference!: string;
}

export class ListOrdersQuery extends PageQuery {
  @IsOptional()
  @IsIn(repairOrderStatuses)
  status?: RepairOrderStatus;

  @IsOptional()
  @IsCode()
  regionId?: string;

  @IsOptional()
  @IsUUID()
  technicianId?: string;

  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  /** Neither closed, cancelled nor voided. */
  @IsOptional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';

  /** A deadline was missed and its deed is not done yet. */
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: 'true' | 'false';
}

export class ListTechniciansQuery extends PageQuery {
  @IsOptional()
  @IsCode()
  regionId?: string;

  /** On no confirmed or present visit. */
  @IsOptional()
  @IsIn(['true', 'false'])
  free?: 'true' | 'false';
}
