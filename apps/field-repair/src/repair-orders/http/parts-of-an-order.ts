import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { IsMoment } from './fields.js';

/** What the customer said; the phone is masked for roles that do not need it (G-05). */
export class ReportView {
  @IsMoment()
  at!: string;

  @IsString()
  takenBy!: string;

  @IsString()
  channel!: string;

  @IsString()
  faultCode!: string;

  @IsString()
  fault!: string;

  @IsString()
  callerName!: string;

  @IsString()
  callbackPhone!: string;
}

/** Who was told last (FR-02). */
export class NoticeView {
  @IsIn(['repair-lead', 'technician'])
  as!: 'repair-lead' | 'technician';

  @IsOptional()
  @IsUUID()
  personId?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsOptional()
  @IsUUID()
  leadId?: string;

  @IsMoment()
  at!: string;

  /** Absent when Kefu told him. */
  @IsOptional()
  @IsString()
  by?: string;
}

export class AssignedTechnicianView {
  @IsUUID()
  id!: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsOptional()
  @IsUUID()
  leadId?: string;

  @IsBoolean()
  outOfRegion!: boolean;
}

/** Both ends belong to it. */
export class WindowView {
  @IsMoment()
  from!: string;

  @IsMoment()
  to!: string;
}

export class AppointmentView {
  @ValidateNested()
  @Type(() => WindowView)
  window!: WindowView;

  @IsMoment()
  acceptedAt!: string;

  @IsOptional()
  @IsMoment()
  confirmedAt?: string;

  /** It ended with neither arrival nor word (FR-05). */
  @IsOptional()
  @IsBoolean()
  missed?: boolean;
}

export class VisitView {
  @IsUUID()
  technicianId!: string;

  @IsMoment()
  arrivedAt!: string;

  @IsBoolean()
  late!: boolean;

  @IsOptional()
  @IsIn(['repaired', 'unsolved', 'rescheduled', 'customer-absent'])
  outcome?: 'repaired' | 'unsolved' | 'rescheduled' | 'customer-absent';
}

export class EvidenceView {
  @IsMoment()
  at!: string;

  @IsString()
  place!: string;

  @IsString()
  photoRef!: string;
}

export class NoShowView {
  @IsIn(['technician', 'customer'])
  who!: 'technician' | 'customer';

  @IsUUID()
  technicianId!: string;

  @ValidateNested()
  @Type(() => WindowView)
  window!: WindowView;

  @IsMoment()
  at!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceView)
  evidence?: EvidenceView;
}

export class UnsolvedView {
  @IsString()
  reason!: string;

  @IsIn(['technician', 'callback'])
  source!: 'technician' | 'callback';

  @IsMoment()
  nextVisitBy!: string;

  @IsMoment()
  at!: string;

  @IsOptional()
  @IsUUID()
  callbackId?: string;
}
