import { Id, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import {
  contractKinds,
  repairOrderStatuses,
  type ContractKind,
  type RepairOrder,
  type RepairOrderStatus,
} from '../domain/index.js';
import * as parts from './parts-of-an-order.js';

/** One repair order as whoever asks may see it. */
@Entity('repair_order')
export class RepairOrderRecord extends AggregateRow implements RepairOrder {
  /** `R00000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(repairOrderStatuses) status!: RepairOrderStatus;
  @Shown.id() customerId!: string;
  @Shown.id() assetId!: string;
  @Shown.text() regionId!: string;
  @Shown.text() model!: string;
  @Shown.text() category!: string;
  @Shown.oneOf(contractKinds) contractKind!: ContractKind;
  @Shown.part(() => parts.ReportRecord) report!: parts.ReportRecord;
  /** What was said again while it was open (FR-01). */
  @Shown.part(() => parts.ReportRecord, listOf()) repeats!: readonly parts.ReportRecord[];
  /** Who answers for it now (G-01). */
  @Shown.person() ownerId!: string;
  /** In which role they took it. */
  @Shown.text(optional) ownerAs?: string;
  @Shown.part(() => parts.NoticeRecord, optional) notice?: parts.NoticeRecord;
  @Shown.part(() => parts.AssignedTechnicianRecord, optional)
  technician?: parts.AssignedTechnicianRecord;
  /** How often somebody was sent. */
  @Shown.int() dispatches!: number;
  @Shown.part(() => parts.AppointmentRecord, optional) appointment?: parts.AppointmentRecord;
  /** How many were confirmed. */
  @Shown.int() appointments!: number;
  @Shown.id(listOf()) refusedTechnicianIds!: readonly string[];
  @Shown.part(() => parts.VisitRecord, listOf()) visits!: readonly parts.VisitRecord[];
  @Shown.part(() => parts.NoShowRecord, listOf()) noShows!: readonly parts.NoShowRecord[];
  @Shown.part(() => parts.UnsolvedRecord, optional) unsolved?: parts.UnsolvedRecord;
  @Shown.int() timesUnsolved!: number;
  @Shown.instant(optional) repairedAt?: string;
  @Shown.text(optional) resultCode?: string;
  /** Every one that counted; one that a later visit superseded stays (G-03). */
  @Shown.part(() => parts.ReceiptRecord, listOf()) receipts!: readonly parts.ReceiptRecord[];
  /** How often the customer was asked to sign, of every repair; closing counts those of the last (G-02). */
  @Shown.part(() => parts.ReceiptAttemptRecord, listOf({}, optional))
  receiptAttempts?: readonly parts.ReceiptAttemptRecord[];
  @Shown.part(() => parts.SaidSolvedRecord, optional) saidSolved?: parts.SaidSolvedRecord;
  @Shown.part(() => parts.UnreachableRecord, optional) unreachable?: parts.UnreachableRecord;
  @Hidden('jsonb', optional) clocks?: Readonly<Record<string, string>>;
  /** By when the next thing is to be done; what was missed and is not done yet comes first. */
  @Shown.instant(optional) dueAt?: string;
  @Shown.part(() => parts.BreachRecord, listOf()) breaches!: readonly parts.BreachRecord[];
  @Shown.part(() => parts.RemarkRecord, listOf()) remarks!: readonly parts.RemarkRecord[];
  @Shown.part(() => parts.EndingRecord, optional) ending?: parts.EndingRecord;
}

/** A registered contact who may sign for the organisation (FR-12). */
export class SignatoryView {
  @Id() contactId!: string;
  @Text(optional) name?: string | null | undefined;
}

/** How to reach the customer. */
export class CustomerCard {
  /** For an organisation one of its contacts signs (FR-12). */
  @OneOf(['person', 'organisation']) kind!: 'person' | 'organisation';
  @Part(() => SignatoryView, listOf()) signatories!: readonly SignatoryView[];
  @Text() number!: string;
  @Text(optional) name?: string | null | undefined;
  @Text(listOf()) phones!: readonly string[];
  @Text(optional) address?: string | null | undefined;
}

/** With the customer's name and how to reach them. */
export class RepairOrderWithCustomer extends RepairOrderRecord {
  /** Absent while nothing is known of the customer. */
  @Part(() => CustomerCard, optional) customer?: CustomerCard;
}
