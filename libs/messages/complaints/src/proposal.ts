import { Flag, Id, Code, Instant, Int, listOf, Part, PersonId, Yuan } from '@kefu/fields';
import { ProposedRemedy } from './proposed-remedy.js';

/** What events of a proposal say of it. */
class OfAProposal {
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Int({ min: 1 }) round!: number;
}

/** The customer is to be offered this (CP-06). Pending, it waits for who may approve it. */
export class ComplaintProposedV1 extends OfAProposal {
  static readonly type = 'kefu.complaints.complaint.proposed.v1' as const;
  @Part(() => ProposedRemedy, listOf({ min: 1 })) remedies!: ProposedRemedy[];
  /** Of all remedies, in yuan. */
  @Yuan() cost!: string;
  @Flag() pending!: boolean;
  @PersonId() proposedBy!: string;
}

/** Somebody with the authority approved what another proposed (CP-06). The customer does not have it yet. */
export class ComplaintProposalApprovedV1 extends OfAProposal {
  static readonly type = 'kefu.complaints.complaint.proposal-approved.v1' as const;
  @Yuan() cost!: string;
  @PersonId() approvedBy!: string;
}

/**
 * The customer's disposal account refused what somebody had approved: with it the customer would have had too
 * much (G-04). The proposal waits for who may grant it.
 */
export class ComplaintAuthorityRefusedV1 extends OfAProposal {
  static readonly type = 'kefu.complaints.complaint.authority-refused.v1' as const;
  /** `customer-limit`, say. */
  @Code() why!: string;
  /** The lowest role that may grant it. */
  @Code() mayGrant!: string;
}

/** The proposal is not approved; the customer never hears of it (CP-06). */
export class ComplaintProposalRejectedV1 extends OfAProposal {
  static readonly type = 'kefu.complaints.complaint.proposal-rejected.v1' as const;
  @PersonId() rejectedBy!: string;
}

/** The customer has the proposal; until they answer some clocks rest (CP-07). */
export class ComplaintPresentedV1 extends OfAProposal {
  static readonly type = 'kefu.complaints.complaint.presented.v1' as const;
  @Instant() presentedAt!: string;
}

/** The customer takes the proposal (CP-07). It has yet to be carried out. */
export class ComplaintAcceptedV1 extends OfAProposal {
  static readonly type = 'kefu.complaints.complaint.accepted.v1' as const;
  @Instant() acceptedAt!: string;
}

/** The customer refuses the proposal: another round (CP-07). */
export class ComplaintRefusedV1 extends OfAProposal {
  static readonly type = 'kefu.complaints.complaint.refused.v1' as const;
  /** How often they have refused. */
  @Int({ min: 1 }) refusals!: number;
  @Instant() refusedAt!: string;
}
