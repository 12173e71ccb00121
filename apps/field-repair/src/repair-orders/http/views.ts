import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { repairOrderStatuses, type RepairOrderStatus } from '../domain/index.js';
import {
  BreachView,
  EndingView,
  ReceiptView,
  RemarkView,
  UnreachableView,
} from './ends-of-an-order.js';
import { IsMoment } from './fields.js';
import {
  ReportView,
  NoticeView,
  AssignedTechnicianView,
  AppointmentView,
  VisitView,
  NoShowView,
  UnsolvedView,
} from './parts-of-an-order.js';

/** One repair order as the asker may see it. */
export class RepairOrderView {
  @IsUUID()
  id!: string;

  /** The ETag, as a number. */
  @IsInt()
  version!: number;

  @IsString()
  number!: string;

  @IsIn(repairOrderStatuses)
  status!: RepairOrderStatus;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  assetId!: string;

  @IsString()
  regionId!: string;

  @IsString()
  model!: string;

  @IsString()
  category!: string;

  @IsIn(['rental', 'contract', 'none'])
  contractKind!: 'rental' | 'contract' | 'none';

  @ValidateNested()
  @Type(() => ReportView)
  report!: ReportView;

  @ValidateNested({ each: true })
  @Type(() => ReportView)
  repeats!: readonly ReportView[];

  /** Who answers for it now (G-01). */
  @IsString()
  ownerId!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => NoticeView)
  notice?: NoticeView | undefined;

  @IsOptional()
  @ValidateNested()
  @Type(() => AssignedTechnicianView)
  technician?: AssignedTechnicianView | undefined;

  @IsInt()
  dispatches!: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => AppointmentView)
  appointment?: AppointmentView | undefined;

  @IsInt()
  appointments!: number;

  @IsUUID('all', { each: true })
  refusedTechnicianIds!: readonly string[];

  @ValidateNested({ each: true })
  @Type(() => VisitView)
  visits!: readonly VisitView[];

  @ValidateNested({ each: true })
  @Type(() => NoShowView)
  noShows!: readonly NoShowView[];

  @IsOptional()
  @ValidateNested()
  @Type(() => UnsolvedView)
  unsolved?: UnsolvedView | undefined;

  @IsInt()
  timesUnsolved!: number;

  @IsOptional()
  @IsMoment()
  repairedAt?: string | undefined;

  @IsOptional()
  @IsString()
  resultCode?: string | undefined;

  @ValidateNested({ each: true })
  @Type(() => ReceiptView)
  receipts!: readonly ReceiptView[];

  @IsOptional()
  @ValidateNested()
  @Type(() => UnreachableView)
  unreachable?: UnreachableView | undefined;

  @ValidateNested({ each: true })
  @Type(() => BreachView)
  breaches!: readonly BreachView[];

  @ValidateNested({ each: true })
  @Type(() => RemarkView)
  remarks!: readonly RemarkView[];

  @IsOptional()
  @ValidateNested()
  @Type(() => EndingView)
  ending?: EndingView | undefined;
}

export class CustomerCardView {
  @IsString()
  number!: string;

  @IsOptional()
  @IsString()
  name?: string;

  @IsString({ each: true })
  phones!: readonly string[];

  @IsOptional()
  @IsString()
  address?: string;
}

/** With the customer's name and how to reach him. */
export class RepairOrderWithCustomerView extends RepairOrderView {
  /** Absent while nothing is known of the customer. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CustomerCardView)
  customer?: CustomerCardView;
}

export class TechnicianView {
  @IsUUID()
  id!: string;

  /** Staff number. */
  @IsString()
  number!: string;

  @IsString({ each: true })
  regionIds!: readonly string[];

  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** On no confirmed or present visit. */
  @IsBoolean()
  free!: boolean;

  @IsInt()
  openOrders!: number;
}
