import {
  Flag,
  Id,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  PersonId,
  RuleId,
  Text,
} from '@kefu/fields';
import type { Role, RuleId as Rule } from '@kefu/handbook';
import * as domain from '../domain/index.js';

/** What the customer said; the phone is masked for roles that do not need it (G-05). */
export class ReportRecord implements domain.Report {
  @Instant() at!: string;
  @PersonId() takenBy!: string;
  @Text() channel!: string;
  @Text() faultCode!: string;
  @Text() fault!: string;
  @Text() callerName!: string;
  @Text() callbackPhone!: string;
}

/** Who was told last (FR-02). */
export class NoticeRecord implements domain.Notice {
  @OneOf(['repair-lead', 'technician']) as!: domain.Notice['as'];
  /** Absent when the team has no lead on record. */
  @Id(optional) personId?: string;
  @Id(optional) teamId?: string;
  /** The lead of the technician who was told. */
  @Id(optional) leadId?: string;
  @Instant() at!: string;
  /** Absent when Kefu told them. */
  @PersonId(optional) by?: string;
}

export class AssignedTechnicianRecord implements domain.AssignedTechnician {
  @Id() id!: string;
  @Id(optional) teamId?: string;
  @Id(optional) leadId?: string;
  /** Serves another region; the lead gave a reason (FR-07). */
  @Flag() outOfRegion!: boolean;
  @Instant(optional) at?: string;
}

/** Both ends belong to it. */
export class WindowRecord implements domain.Window {
  @Instant() from!: string;
  @Instant() to!: string;
}

export class AppointmentRecord implements domain.Appointment {
  @Part(() => WindowRecord) window!: WindowRecord;
  @Instant() acceptedAt!: string;
  /** When the desk had agreed it with the customer (FR-04). */
  @Instant(optional) confirmedAt?: string;
  /** It ended with neither arrival nor word (FR-05). */
  @Flag(optional) missed?: boolean;
}

/** The customer said in a callback that nobody came (CB-01). */
export class DeniedRecord {
  @Id() callbackId!: string;
  @Instant() at!: string;
}

export class VisitRecord implements domain.Visit {
  @Id() technicianId!: string;
  @Instant() arrivedAt!: string;
  /** After the appointment had been recorded as a no-show. */
  @Flag() late!: boolean;
  @OneOf(['repaired', 'unsolved', 'rescheduled', 'customer-absent'], optional)
  outcome?: NonNullable<domain.Visit['outcome']>;
  @Part(() => DeniedRecord, optional) denied?: DeniedRecord;
}

export class EvidenceRecord implements domain.Evidence {
  @Instant() at!: string;
  @Text() place!: string;
  /** Where the photo is filed. */
  @Text() photoRef!: string;
}

/** Why a no-show is none after all. */
export class WithdrawnRecord {
  @Instant() at!: string;
  @PersonId() by!: string;
  @Text() reason!: string;
}

export class NoShowRecord implements domain.NoShow {
  @OneOf(['technician', 'customer']) who!: domain.NoShow['who'];
  @Id() technicianId!: string;
  @Part(() => WindowRecord) window!: WindowRecord;
  @Instant() at!: string;
  /** Of a customer who was not there. */
  @Part(() => EvidenceRecord, optional) evidence?: EvidenceRecord;
  /** Complaints that came of it (FR-06). */
  @Id(listOf({}, optional)) complaintIds?: readonly string[];
  /** It turned out to be none. */
  @Part(() => WithdrawnRecord, optional) withdrawn?: WithdrawnRecord;
}

/** Why it is not solved, and by when somebody is to come again (FR-11). */
export class UnsolvedRecord implements domain.Unsolved {
  @Text() reason!: string;
  @OneOf(['technician', 'callback', 'repeat-report']) source!: domain.Unsolved['source'];
  @Instant() nextVisitBy!: string;
  @Instant() at!: string;
  @Id(optional) callbackId?: string;
}

/** What the customer signed (FR-12). */
export class ReceiptRecord implements domain.Receipt {
  @OneOf(['customer', 'contact']) signer!: domain.Receipt['signer'];
  @Id(optional) contactId?: string;
  @Instant() signedAt!: string;
  @Instant() takenInAt!: string;
  @PersonId() takenInBy!: string;
  /** Where the paper is filed. */
  @Text() reference!: string;
}

/** The callback that gave up on the customer (G-02). */
export class UnreachableRecord implements domain.Unreachable {
  @Id() callbackId!: string;
  /** The rule by which they were called. */
  @RuleId(optional) plan?: string;
  @Int() attempts!: number;
  @Int() days!: number;
}

export class BreachRecord implements domain.Breach {
  @RuleId() rule!: Rule;
  /** What the clock counted from. */
  @Instant(optional) startedAt?: string;
  @Instant() dueAt!: string;
  @Text() responsibleRole!: Role;
  @Id(optional) responsibleId?: string;
  @Text() escalatedTo!: Role;
  /** From 2 on: told again, one more level up, because it still lay there. One breach all the same (G-01). */
  @Int({ min: 2 }, optional) again?: number;
}

/** The customer was asked to sign, and did not (FR-12). */
export class ReceiptAttemptRecord implements domain.ReceiptAttempt {
  @Instant() at!: string;
  @PersonId() by!: string;
  @OneOf(domain.receiptWays) how!: domain.ReceiptAttempt['how'];
  @OneOf(domain.receiptOutcomes) outcome!: domain.ReceiptAttempt['outcome'];
}

/** The customer said in stage B that the repair holds (CB-02). */
export class SaidSolvedRecord implements domain.SaidSolved {
  @Id() callbackId!: string;
  @Instant() at!: string;
}

/** Free text of staff. */
export class RemarkRecord implements domain.Remark {
  @Instant() at!: string;
  @PersonId() by!: string;
  @Text() about!: string;
  @Text() text!: string;
}

export class EndingRecord implements domain.Ending {
  @Instant() at!: string;
  @OneOf(['confirmed', 'unconfirmed', 'cancelled', 'voided']) outcome!: domain.Ending['outcome'];
  @PersonId(optional) by?: string;
  @Text(optional) reason?: string;
  @Id(optional) callbackId?: string;
}
