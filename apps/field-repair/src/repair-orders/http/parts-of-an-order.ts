import { Flag, Id, Moment, OneOf, optional, Part, Text } from '@kefu/fields';
/** What the customer said; the phone is masked for roles that do not need it (G-05). */
export class ReportView {
  @Moment() at!: string;
  @Text() takenBy!: string;
  @Text() channel!: string;
  @Text() faultCode!: string;
  @Text() fault!: string;
  @Text() callerName!: string;
  @Text() callbackPhone!: string;
}

/** Who was told last (FR-02). */
export class NoticeView {
  @OneOf(['repair-lead', 'technician']) as!: 'repair-lead' | 'technician';
  @Id(optional) personId?: string;
  @Id(optional) teamId?: string;
  @Id(optional) leadId?: string;
  @Moment() at!: string;
  /** Absent when Kefu told him. */
  @Text(optional) by?: string;
}

export class AssignedTechnicianView {
  @Id() id!: string;
  @Id(optional) teamId?: string;
  @Id(optional) leadId?: string;
  @Flag() outOfRegion!: boolean;
}

/** Both ends belong to it. */
export class WindowView {
  @Moment() from!: string;
  @Moment() to!: string;
}

export class AppointmentView {
  @Part(() => WindowView) window!: WindowView;
  @Moment() acceptedAt!: string;
  @Moment(optional) confirmedAt?: string;
  /** It ended with neither arrival nor word (FR-05). */
  @Flag(optional) missed?: boolean;
}

export class VisitView {
  @Id() technicianId!: string;
  @Moment() arrivedAt!: string;
  @Flag() late!: boolean;
  @OneOf(['repaired', 'unsolved', 'rescheduled', 'customer-absent'], optional) outcome?:
    'repaired' | 'unsolved' | 'rescheduled' | 'customer-absent';
}

export class EvidenceView {
  @Moment() at!: string;
  @Text() place!: string;
  @Text() photoRef!: string;
}

export class NoShowView {
  @OneOf(['technician', 'customer']) who!: 'technician' | 'customer';
  @Id() technicianId!: string;
  @Part(() => WindowView) window!: WindowView;
  @Moment() at!: string;
  @Part(() => EvidenceView, optional) evidence?: EvidenceView;
}

export class UnsolvedView {
  @Text() reason!: string;
  @OneOf(['technician', 'callback']) source!: 'technician' | 'callback';
  @Moment() nextVisitBy!: string;
  @Moment() at!: string;
  @Id(optional) callbackId?: string;
}
