import { Day, Id, Instant, listOf, OneOf, optional, PersonId, Text } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class AuditParticipantRecord implements domain.AuditParticipant {
  @PersonId() personId!: string;
  @OneOf(domain.auditParts) part!: domain.AuditPart;
}

export class AuditFindingRecord implements domain.AuditFinding {
  @Id() id!: string;
  @Text() words!: string;
  @Instant() foundAt!: string;
  @PersonId() foundBy!: string;
  /** Who is to settle it. */
  @PersonId() ownerId!: string;
  /** The last day on which it is settled in time. */
  @Day() dueOn!: string;
  @Instant(optional) settledAt?: string;
  @PersonId(optional) settledBy?: string;
  /** What was done about it. */
  @Text(optional) remedy?: string;
}

@Entity('branch_audit')
export class BranchAuditRecord extends AggregateRow implements domain.BranchAudit {
  /** `AU000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.auditStatuses) status!: domain.AuditStatus;
  /** The tour plan that it belongs to. */
  @Shown.code() tour!: string;
  /** The branch. */
  @Shown.code() regionId!: string;
  @Shown.day() plannedOn!: string;
  @Shown.instant() plannedAt!: string;
  @Shown.person() plannedBy!: string;
  /** Who leads it (G-01). */
  @Shown.person() ownerId!: string;
  @Shown.part(() => AuditParticipantRecord, listOf())
  participants!: readonly AuditParticipantRecord[];
  @Shown.instant(optional) startedAt?: string;
  @Shown.part(() => AuditFindingRecord, listOf()) findings!: readonly AuditFindingRecord[];
  @Shown.text(optional) report?: string;
  @Shown.instant(optional) reportedAt?: string;
  @Shown.person(optional) reportedBy?: string;
  @Shown.instant(optional) endedAt?: string;
  @Shown.text(optional) cancelReason?: string;
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** The next deadline; what is over by then is late. */
  @Shown.instant(optional) dueAt?: string;
}
