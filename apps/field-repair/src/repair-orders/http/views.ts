import { Flag, Id, Int, listOf, Moment, OneOf, optional, Part, Text } from '@kefu/fields';
import { repairOrderStatuses, type RepairOrderStatus } from '../domain/index.js';
import {
  BreachView,
  EndingView,
  ReceiptView,
  RemarkView,
  UnreachableView,
} from './ends-of-an-order.js';
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
  @Id() id!: string;
  /** The ETag, as a number. */
  @Int() version!: number;
  @Text() number!: string;
  @OneOf(repairOrderStatuses) status!: RepairOrderStatus;
  @Id() customerId!: string;
  @Id() assetId!: string;
  @Text() regionId!: string;
  @Text() model!: string;
  @Text() category!: string;
  @OneOf(['rental', 'contract', 'none']) contractKind!: 'rental' | 'contract' | 'none';
  @Part(() => ReportView) report!: ReportView;
  @Part(() => ReportView, listOf()) repeats!: readonly ReportView[];
  /** Who answers for it now (G-01). */
  @Text() ownerId!: string;
  @Part(() => NoticeView, optional) notice?: NoticeView | undefined;
  @Part(() => AssignedTechnicianView, optional) technician?: AssignedTechnicianView | undefined;
  @Int() dispatches!: number;
  @Part(() => AppointmentView, optional) appointment?: AppointmentView | undefined;
  @Int() appointments!: number;
  @Id(listOf()) refusedTechnicianIds!: readonly string[];
  @Part(() => VisitView, listOf()) visits!: readonly VisitView[];
  @Part(() => NoShowView, listOf()) noShows!: readonly NoShowView[];
  @Part(() => UnsolvedView, optional) unsolved?: UnsolvedView | undefined;
  @Int() timesUnsolved!: number;
  @Moment(optional) repairedAt?: string | undefined;
  @Text(optional) resultCode?: string | undefined;
  @Part(() => ReceiptView, listOf()) receipts!: readonly ReceiptView[];
  @Part(() => UnreachableView, optional) unreachable?: UnreachableView | undefined;
  @Part(() => BreachView, listOf()) breaches!: readonly BreachView[];
  @Part(() => RemarkView, listOf()) remarks!: readonly RemarkView[];
  @Part(() => EndingView, optional) ending?: EndingView | undefined;
}

export class CustomerCardView {
  @Text() number!: string;
  @Text(optional) name?: string;
  @Text(listOf()) phones!: readonly string[];
  @Text(optional) address?: string;
}

/** With the customer's name and how to reach him. */
export class RepairOrderWithCustomerView extends RepairOrderView {
  /** Absent while nothing is known of the customer. */
  @Part(() => CustomerCardView, optional) customer?: CustomerCardView;
}

export class TechnicianView {
  @Id() id!: string;
  /** Staff number. */
  @Text() number!: string;
  @Text(listOf()) regionIds!: readonly string[];
  @Id(optional) teamId?: string;
  /** On no confirmed or present visit. */
  @Flag() free!: boolean;
  @Int() openOrders!: number;
}
