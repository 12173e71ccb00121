import { Code, Id, Instant, listOf, PersonId } from '@kefu/fields';

/** Another customer complains of the same: a party of the same complaint from now on (CP-17). */
export class ComplaintPartyAddedV1 {
  static readonly type = 'kefu.complaints.complaint.party-added.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** The customer who joined. */
  @Id() partyId!: string;
  @PersonId() addedBy!: string;
}

/** That customer is no party of it any more (CP-17). */
export class ComplaintPartyRemovedV1 {
  static readonly type = 'kefu.complaints.complaint.party-removed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id() partyId!: string;
  @PersonId() removedBy!: string;
}

/** Some of those who complained know the result, not all of them yet (CP-17): nobody is asked for a view. */
export class ComplaintPartiesToldV1 {
  static readonly type = 'kefu.complaints.complaint.parties-told.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Customers who know it by now. */
  @Id(listOf({ min: 1 })) told!: string[];
  @Instant() toldAt!: string;
  @PersonId() toldBy!: string;
}

/** Who is not content in the end was told which outside body they may go to (CP-17). */
export class ComplaintOutsideBodyToldV1 {
  static readonly type = 'kefu.complaints.complaint.outside-body-told.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** By the centre's profile: `12315`. */
  @Code() body!: string;
  @Instant() toldAt!: string;
  @PersonId() toldBy!: string;
}
