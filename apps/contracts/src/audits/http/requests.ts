import {
  Code,
  Day,
  Id,
  listOf,
  OneOf,
  optional,
  Part,
  PersonId,
  RecordNumber,
  Words,
} from '@kefu/fields';
import { EnteredRequest, PageQuery } from '@kefu/service';
import * as domain from '../domain/index.js';

export class AuditParticipantRequest implements domain.AuditParticipant {
  @PersonId() personId!: string;
  @OneOf(domain.auditParts) part!: domain.AuditPart;
}

export class PlanAuditRequest {
  /** The tour plan that it belongs to: `tour-2026`. */
  @Code() tour!: string;
  /** The branch. */
  @Code() regionId!: string;
  @Day() plannedOn!: string;
  /** Who leads it. */
  @PersonId() ownerId!: string;
  /** Sales planning and finance are among them. */
  @Part(() => AuditParticipantRequest, listOf({ min: 2, max: 50 }))
  participants!: AuditParticipantRequest[];
}

export class AddFindingRequest {
  /** What is not as it should be; names no customer. */
  @Words(2, 2000) words!: string;
  /** Who is to settle it. */
  @PersonId() ownerId!: string;
  /** The last day on which it is settled in time. */
  @Day() dueOn!: string;
}

export class SettleFindingRequest extends EnteredRequest {
  @Id() findingId!: string;
  /** What was done about it. */
  @Words(2, 2000) remedy!: string;
}

export class AssignFindingRequest {
  @Id() findingId!: string;
  @PersonId() ownerId!: string;
  @Words(2, 500) reason!: string;
}

export class ReportAuditRequest extends EnteredRequest {
  /** What was looked at and what it came to; names no customer. */
  @Words(2, 20_000) report!: string;
}

export class HandOnAuditRequest {
  @PersonId() ownerId!: string;
  @Words(2, 500) reason!: string;
}

export class FindAuditsQuery extends PageQuery {
  @RecordNumber(optional) number?: string;
  @OneOf(domain.auditStatuses, optional) status?: domain.AuditStatus;
  @Code(optional) tour?: string;
  @Code(optional) regionId?: string;
  @PersonId(optional) ownerId?: string;
  /** Only what is late by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}
