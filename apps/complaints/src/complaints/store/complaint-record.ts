import { listOf, optional } from '@kefu/fields';
import { grantingRoles, roleNames, type GrantingRole, type Role } from '@kefu/handbook';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { ExtensionRecord, MissedRecord, UrgingRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';
import * as parts from './parts-of-a-complaint.js';
import { NoShowToldRecord } from './no-show-record.js';
import { BodyToldRecord, PartyRecord, ToldPartyRecord } from './party-records.js';
import { RefusedPayoutRecord } from './refused-payout-record.js';
import { FindingAppealRecord, FindingRecord } from './responsibility-records.js';

@Entity('complaint')
export class ComplaintRecord extends AggregateRow implements domain.Complaint {
  /** `CP00000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.complaintStatuses) status!: domain.ComplaintStatus;
  @Shown.id() customerId!: string;
  @Shown.id(optional) assetId?: string;
  @Shown.text() regionId!: string;
  @Shown.oneOf(domain.channels) channel!: domain.Channel;
  /** The number that an outside hotline gave it (CP-15). */
  @Shown.text(optional) outsideNumber?: string;
  /** It is about a technician who did not come (FR-06). */
  @Shown.part(() => NoShowToldRecord, optional) noShow?: NoShowToldRecord;
  /** The callback that it came out of (CP-08). */
  @Shown.part(() => parts.CallbackOrigin, optional) callback?: parts.CallbackOrigin;
  /** When the customer made it. */
  @Shown.instant() madeAt!: string;
  /** When somebody here had it (CP-01). */
  @Shown.instant() receivedAt!: string;
  @Shown.instant() recordedAt!: string;
  @Shown.person() recordedBy!: string;
  /** Who answers for it now (G-01). */
  @Shown.person() ownerId!: string;
  /** In which role they took it. */
  @Shown.oneOf(roleNames, optional) ownerAs?: Role;
  /** What the customer said, again each time that they complained of it. */
  @Shown.part(() => parts.SaidRecord, listOf()) said!: readonly parts.SaidRecord[];
  @Shown.oneOf(domain.categories, optional) category?: domain.Category;
  @Shown.oneOf(domain.severities, optional) severity?: domain.Severity;
  @Shown.oneOf(domain.natures, optional) nature?: domain.Nature;
  /** Every class that it had, the one that holds last (CP-03). */
  @Shown.part(() => parts.ClassificationRecord, listOf())
  classifications!: readonly parts.ClassificationRecord[];
  @Shown.part(() => parts.ReportRecord, listOf()) reports!: readonly parts.ReportRecord[];
  @Shown.part(() => parts.AssignmentRecord, optional) assignment?: parts.AssignmentRecord;
  @Shown.part(() => parts.DeclinedRecord, listOf()) declined!: readonly parts.DeclinedRecord[];
  /** From when the time to investigate counts (CP-05). */
  @Shown.instant(optional) investigatedFrom?: string;
  @Shown.part(() => parts.InvestigationRecord, listOf())
  investigations!: readonly parts.InvestigationRecord[];
  /** Which department is held responsible (CP-16). */
  @Shown.part(() => FindingRecord, optional) finding?: FindingRecord;
  /** What became of its appeals against that. */
  @Shown.part(() => FindingAppealRecord, listOf())
  findingAppeals!: readonly FindingAppealRecord[];
  @Shown.part(() => parts.ProposalRecord, listOf()) proposals!: readonly parts.ProposalRecord[];
  /** How often the customer refused (CP-07). */
  @Shown.int() refusals!: number;
  @Shown.instant(optional) acceptedAt?: string;
  /** The repair that was agreed, and how far it is (CP-11). */
  @Shown.part(() => parts.RepairRecord, optional) repair?: parts.RepairRecord;
  @Shown.part(() => parts.DeedRecord, optional) carriedOut?: parts.DeedRecord;
  @Shown.part(() => parts.ContactRecord, listOf()) contacts!: readonly parts.ContactRecord[];
  /** When the customer was last spoken to, written to or sought (CP-13). */
  @Shown.instant() lastWordAt!: string;
  @Shown.part(() => parts.DeedRecord, optional) resultTold?: parts.DeedRecord;
  /** Who complains with the customer (CP-17). */
  @Shown.part(() => PartyRecord, listOf()) parties!: readonly PartyRecord[];
  /** Who of them all knows the present result. */
  @Shown.part(() => ToldPartyRecord, listOf()) toldParties!: readonly ToldPartyRecord[];
  /** What they need; shown by a route of its own. */
  @Hidden('jsonb') vulnerability?: domain.Vulnerability;
  /** Where else they were told that they may go (CP-17). */
  @Shown.part(() => BodyToldRecord, listOf()) outsideBodyTold!: readonly BodyToldRecord[];
  @Shown.part(() => parts.EvaluationRecord, listOf())
  evaluations!: readonly parts.EvaluationRecord[];
  /** The director's (CP-04). */
  @Shown.part(() => parts.DeedRecord, optional) signedOff?: parts.DeedRecord;
  @Shown.part(() => parts.RestRecord, listOf()) rests!: readonly parts.RestRecord[];
  @Shown.part(() => parts.EscalationRecord, listOf())
  escalations!: readonly parts.EscalationRecord[];
  /** When the customer asked about it, and was answered (G-07). */
  @Shown.part(() => UrgingRecord, listOf()) urgings!: readonly UrgingRecord[];
  /** More time that was asked for (G-10). */
  @Shown.part(() => ExtensionRecord, listOf()) extensions!: readonly ExtensionRecord[];
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  @Shown.part(() => parts.RemarkRecord, listOf()) remarks!: readonly parts.RemarkRecord[];
  /** Endings that did not last (CP-12). */
  @Shown.part(() => parts.EndingRecord, listOf()) earlierEndings!: readonly parts.EndingRecord[];
  @Shown.part(() => parts.EndingRecord, optional) ending?: parts.EndingRecord;
  /** What finance paid of what was agreed (CP-11). */
  @Shown.part(() => parts.PaymentRecord, listOf()) payments!: readonly parts.PaymentRecord[];
  /** To whom, and by which slip; shown by a route of its own. */
  @Hidden('jsonb') payees!: readonly domain.Payee[];
  /** What finance has yet to pay, in yuan. */
  @Shown.yuan(optional) toPay?: string;
  /** What whoever keeps the books would not pay of it, and why (CP-11). */
  @Shown.part(() => RefusedPayoutRecord, listOf())
  refusedPayouts!: readonly RefusedPayoutRecord[];
  /** Somebody holds it for malicious, or it was judged so (CP-09). */
  @Shown.part(() => parts.MaliceRecord, optional) malice?: parts.MaliceRecord;
  /** What was declined or overturned. */
  @Shown.part(() => parts.MaliceRecord, listOf()) earlierMalice!: readonly parts.MaliceRecord[];
  /** Who has to approve the proposal that waits (G-04). */
  @Shown.oneOf(grantingRoles, optional) approvalBy?: GrantingRole;
  /** Who has to say whether there is more time (G-10). */
  @Shown.oneOf(roleNames, optional) extensionBy?: Role;
  /** The next deadline; what is over by then is late. */
  @Shown.instant(optional) dueAt?: string;
}
