import {
  Code,
  CodeOf,
  Flag,
  Id,
  Int,
  listOf,
  Moment,
  OneOf,
  optional,
  Part,
  PersonId,
  Spelled,
  Words,
  YuanOf,
} from '@kefu/fields';
import { grantingRoles, roleNames, type GrantingRole, type Role } from '@kefu/handbook';
import { parseInstant, type Instant } from '@kefu/kernel';
import { PageQuery } from '@kefu/service';
import * as domain from '../domain/index.js';

export class SaidRequest {
  /** In the customer's own words. */
  @Words(1, 4000) words!: string;
  /** What the customer wants done about it. */
  @Words(1, 1000) remedySought!: string;
  @Id(optional) assetId?: string;
}

export class FirstSaidRequest extends SaidRequest {
  /** The repair order to which no technician came, where they complain of that (FR-06). */
  @Id(optional) noShowOrderId?: string;
}

export class RecordRequest extends FirstSaidRequest {
  @Id() customerId!: string;
  @OneOf(domain.channels) channel!: domain.Channel;
  /** The callback that it came out of, where nobody has recorded it yet; with the channel `callback` (CP-08). */
  @Id(optional) callbackId?: string;
  /** The number that an outside hotline gave it (CP-15). */
  @Words(1, 64, optional) outsideNumber?: string;
  /** Whether somebody apologised to the customer; without it nothing is recorded (CP-01). */
  @Flag() apologised!: boolean;
  /** When the customer made it; now, where it is not said. */
  @Moment(optional) madeAt?: string;
  /** When somebody here had it; a letter, say, some days after it was made. */
  @Moment(optional) receivedAt?: string;
}

export class TakeDownRequest extends FirstSaidRequest {
  /** Whether somebody apologised to the customer; without it nothing is recorded (CP-01). */
  @Flag() apologised!: boolean;
}

export class ComplainAgainRequest extends SaidRequest {
  @OneOf(domain.categories) category!: domain.Category;
}

export class ClassifyRequest {
  @OneOf(domain.categories) category!: domain.Category;
  @OneOf(domain.severities) severity!: domain.Severity;
  @OneOf(domain.natures) nature!: domain.Nature;
  /** Whether somebody may come to harm, or did: then it is major at least (CP-15). */
  @OneOf(domain.safeties, optional) safety?: domain.Assessment['safety'];
  @OneOf(domain.complexities, optional) complexity?: domain.Assessment['complexity'];
  /** On whom it bears; on the public, it is major at least (CP-15). */
  @OneOf(domain.impacts, optional) impact?: domain.Assessment['impact'];
  /** Why another class than before. */
  @Words(2, 500, optional) reason?: string;
}

export class ReportUpRequest {
  @OneOf(['director', 'general-manager']) to!: 'director' | 'general-manager';
  /** When they heard of it; now, where it is not said. */
  @Moment(optional) at?: string;
}

export class AssignRequest {
  /** Code of the department: `after-sales`. */
  @Code() department!: string;
  /** Who of it is responsible. */
  @PersonId() personId!: string;
  /** Why somebody else than before. */
  @Words(2, 500, optional) reason?: string;
}

export class FindingsRequest {
  /** Code of the cause, by which causes are counted: `part-defect`. */
  @CodeOf('causes') cause!: string;
  /** Whether what the customer wants is reasonable. */
  @Flag() demandReasonable!: boolean;
  @Words(2, 4000) findings!: string;
}

export class RemedyRequest {
  @OneOf(domain.remedyKinds) kind!: domain.RemedyKind;
  /** Yuan, with two decimals; `0.00` for what costs nothing. */
  @YuanOf(8) cost!: string;
}

export class ProposeRequest {
  @Part(() => RemedyRequest, listOf({ min: 1, max: 20 })) remedies!: RemedyRequest[];
  /** More of it, in words. */
  @Words(1, 2000, optional) note?: string;
}

export class PresentRequest {
  /** When the customer had it; now, where it is not said. */
  @Moment(optional) at?: string;
  /** By when the customer is to answer, within the time that the handbook has for it. */
  @Moment(optional) answerBy?: string;
}

export class WhenRequest {
  /** When it was; now, where it is not said. */
  @Moment(optional) at?: string;
  /** More of it, in words; the customer's own where they spoke. */
  @Words(1, 2000, optional) words?: string;
}

export class TellResultRequest extends WhenRequest {
  /** Whom of those who complain of it; all of them, where it is not said (CP-17). */
  @Id(listOf({ min: 1, max: 200, unique: true }, optional)) customerIds?: string[];
}

export class ContactRequest extends WhenRequest {
  @OneOf(domain.contactOutcomes) outcome!: domain.Contact['outcome'];
}

export class EvaluateRequest extends WhenRequest {
  /** Whether the customer confirms that it is settled; if not, it is negotiated again. */
  @Flag() confirmed!: boolean;
  /** How content they are, 1 to 5. */
  @Int({ min: 1, max: 5 }) score!: number;
}

const yesOrNo = ['true', 'false'] as const;

export class FilterQuery extends PageQuery {
  /** Of one complaint: `CP00000042`. */
  @Spelled(/^CP?\d{8,12}$/u, optional) number?: string;
  @OneOf(domain.complaintStatuses, optional) status?: domain.ComplaintStatus;
  @OneOf(domain.severities, optional) severity?: domain.Severity;
  @OneOf(domain.categories, optional) category?: domain.Category;
  @PersonId(optional) ownerId?: string;
  @Code(optional) regionId?: string;
  @Id(optional) customerId?: string;
  @Id(optional) assetId?: string;
  @Code(optional) department?: string;
  /** Finance has yet to pay what was agreed (CP-11). */
  @OneOf(['true'], optional) toPay?: 'true';
  /** It counts as malicious by now (CP-09). */
  @OneOf(['true'], optional) malicious?: 'true';
  /** A proposal of it waits for that role to approve it (G-04). */
  @OneOf(grantingRoles, optional) approvalBy?: GrantingRole;
  /** More time is asked for, and waits for that role to decide (G-10). */
  @OneOf(roleNames, optional) extensionBy?: Role;
  /** Whose it is to investigate. */
  @PersonId(optional) responsibleId?: string;
  /** Neither closed, withdrawn nor voided. */
  @OneOf(yesOrNo, optional) open?: 'true' | 'false';
  /** Its next deadline is before this. */
  @Moment(optional) dueBefore?: string;
  /** Only what is late by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}

/** In the one spelling that compares as text. */
export const instantOf = (moment: string | undefined): Instant | undefined =>
  moment === undefined ? undefined : parseInstant(moment);

export const timed = <Told extends { readonly at?: string }>(told: Told) => ({
  ...told,
  at: instantOf(told.at),
});

/** What of the list a query asks for, at this moment. */
export const filterOf = (
  { open, overdue, toPay, malicious, dueBefore, ...equal }: Omit<FilterQuery, 'cursor' | 'limit'>,
  now: Instant,
) => ({
  ...equal,
  ...(toPay ? { toPay: true } : {}),
  maliciousAt: malicious && now,
  open: open === undefined ? undefined : open === 'true',
  dueBefore: instantOf(dueBefore),
  overdueAt: overdue && now,
});

export class ListFileQuery extends FilterQuery {
  /** Language of the headings; that of the request, where it is not said. */
  @OneOf(['zh', 'en'], optional) lang?: 'zh' | 'en';
}
