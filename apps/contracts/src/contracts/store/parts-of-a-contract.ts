import {
  Code,
  Day,
  Flag,
  Id,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  PersonId,
  Sized,
  Text,
  Yuan,
} from '@kefu/fields';
import * as domain from '../domain/index.js';

export class VersionRecord implements domain.Version {
  /** 1, 2, 3 … */
  @Int() version!: number;
  @Instant() at!: string;
  /** Who wrote it; they do not review it. */
  @PersonId() by!: string;
  @Text() title!: string;
  @Yuan(optional) total?: string | undefined;
  @Day(optional) startsOn?: string | undefined;
  @Day(optional) endsOn?: string | undefined;
  @Yuan(optional) deposit?: string | undefined;
  @Yuan(optional) prepayment?: string | undefined;
  /** The wording in full. */
  @Text() text!: string;
}

export class SeenPaperRecord implements domain.SeenPaper {
  @Code() code!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}

/** Who signs on the customer's side. */
export class PartyRecord implements domain.Party {
  @Id() id!: string;
  @OneOf(domain.partyRoles) role!: domain.PartyRole;
  @Id(optional) customerId?: string | undefined;
  /** Of whoever is not on record. */
  @Text(optional) name?: string | undefined;
  @Flag() minor!: boolean;
  /** The party for whom a guardian signs. */
  @Id(optional) guardianOf?: string | undefined;
  /** Papers that somebody has seen. */
  @Part(() => SeenPaperRecord, listOf()) seen!: readonly SeenPaperRecord[];
}

export class AskedRoleRecord implements domain.AskedRole {
  @OneOf(domain.reviewRoles) role!: domain.ReviewRole;
  @Instant() since!: string;
  /** Its time ran out: whoever is above it may give the opinion in its place. */
  @Flag() late!: boolean;
}

export class StruckRecord implements domain.Struck {
  @OneOf(domain.strikings) why!: domain.Struck['why'];
  @Instant() at!: string;
  @PersonId() by!: string;
  @Text(optional) reason?: string | undefined;
}

export class OpinionRecord implements domain.Opinion {
  @OneOf(domain.reviewRoles) role!: domain.ReviewRole;
  @PersonId() by!: string;
  @Instant() at!: string;
  @Flag() agrees!: boolean;
  @Text() words!: string;
  /** The credit grade that the customer had then. */
  @Sized(1, 3, optional) grade?: string | undefined;
  /** It counts no more, and why. */
  @Part(() => StruckRecord, optional) struck?: StruckRecord | undefined;
}

/** One time that a version was sent for review. */
export class RoundRecord implements domain.Round {
  @Int() version!: number;
  @Instant() at!: string;
  @PersonId() by!: string;
  /** Whose opinions are asked for. */
  @Part(() => AskedRoleRecord, listOf()) asked!: readonly AskedRoleRecord[];
  @Part(() => OpinionRecord, listOf()) opinions!: readonly OpinionRecord[];
  @OneOf(domain.roundOutcomes, optional) outcome?: domain.RoundOutcome | undefined;
  @Instant(optional) endedAt?: string | undefined;
}

/** What is known of the customer's credit; without a grade no assessment counts (CT-10). */
export class CreditRecord implements domain.Credit {
  @Sized(1, 3, optional) grade?: string | undefined;
  /** The last day on which the grade counts. */
  @Day(optional) validThrough?: string | undefined;
}

export class CustomerCheckRecord implements domain.CustomerCheck {
  @Int() version!: number;
  @Day() on!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}

export class FeeStatementRecord extends CustomerCheckRecord implements domain.FeeStatement {
  @Yuan() amount!: string;
  /** The fee quote that it was made of (CT-12). */
  @Id(optional) quoteId?: string | undefined;
}

export class SigningRecord implements domain.Signing {
  @Int() version!: number;
  @Day() signedOn!: string;
  @Int() copies!: number;
  @Instant() at!: string;
  @PersonId() by!: string;
}

export class FilingRecord implements domain.Filing {
  @Text() shelf!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}

export class TerminationRecord implements domain.Termination {
  /** The last day on which it holds. */
  @Day() lastDay!: string;
  @Text() reason!: string;
  @PersonId() askedBy!: string;
  @Instant() askedAt!: string;
  @PersonId(optional) decidedBy?: string | undefined;
  @Instant(optional) decidedAt?: string | undefined;
  @Flag(optional) granted?: boolean | undefined;
  /** What whoever decided said. */
  @Text(optional) words?: string | undefined;
}

export class RenewalRecord implements domain.Renewal {
  @Id() id!: string;
  @Flag() signed!: boolean;
}
