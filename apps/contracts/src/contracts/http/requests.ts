import {
  Code,
  CodeOf,
  Day,
  Flag,
  Id,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  PersonId,
  Words,
  Yuan,
} from '@kefu/fields';
import type { Instant } from '@kefu/kernel';
import { PageQuery } from '@kefu/service';
import * as domain from '../domain/index.js';
import type { ContractFilter } from '../store/index.js';

/** What is written down of a contract. */
export class WordingRequest {
  @Words(2, 200) title!: string;
  /** What it comes to; absent where it is metered. */
  @Yuan(optional) total?: string;
  @Day(optional) startsOn?: string;
  /** The last day on which it holds. */
  @Day(optional) endsOn?: string;
  /** What the customer puts down as security; this or a prepayment where their grade asks for it (CT-10). */
  @Yuan(optional) deposit?: string;
  /** What the customer pays before anything is delivered. */
  @Yuan(optional) prepayment?: string;
  /** The wording in full; without one it is not sent for review. */
  @Words(1, 50_000, optional) text?: string;
}

export class DraftRequest extends WordingRequest {
  @Id() customerId!: string;
  /** The account manager, or a manager, who answers for it. */
  @PersonId() ownerId!: string;
  /** What it is about, e.g. `service`, `rental`, `property-sale`. */
  @CodeOf('contract-kinds') kind!: string;
}

/** What goes on where the other one ends; customer and kind stay. */
export class RenewRequest extends WordingRequest {
  /** Whoever owns the one that is renewed, where nobody is named. */
  @PersonId(optional) ownerId?: string;
}

export class HandOverRequest {
  @PersonId() ownerId!: string;
  @Words(2, 500) reason!: string;
}

export class OpinionRequest {
  /** For which role; yours, or one below that is late or that nobody has. */
  @OneOf(domain.reviewRoles) role!: domain.ReviewRole;
  /** The version that you read. */
  @Int({ min: 1, max: 10_000 }) version!: number;
  /** One objection sends it back. */
  @Flag() agrees!: boolean;
  @Words(2, 2000) words!: string;
}

export class PartyRequest {
  /** A UUID of your own, or that of a party who is there: what was seen of them stays. */
  @Id() id!: string;
  @OneOf(domain.partyRoles) role!: domain.PartyRole;
  /** Where they are a customer on record; of the customer of the contract it is theirs. */
  @Id(optional) customerId?: string;
  /** Of whoever is not on record. */
  @Words(1, 100, optional) name?: string;
  /** They sign by a guardian, who is a party too. */
  @Flag() minor!: boolean;
  /** The id of the party for whom a guardian signs. */
  @Id(optional) guardianOf?: string;
}

export class PartiesRequest {
  /** All of them; whoever is left out signs no more. */
  @Part(() => PartyRequest, listOf({ min: 1, max: 20 })) parties!: PartyRequest[];
}

export class PapersRequest {
  @Id() partyId!: string;
  /** Codes of the checklist. */
  @CodeOf('papers', listOf({ min: 1, max: 50, unique: true })) codes!: string[];
}

export class CustomerCheckRequest {
  /** The version that the customer went through. */
  @Int({ min: 1, max: 10_000 }) version!: number;
  @Day() on!: string;
}

export class FeeStatementRequest extends CustomerCheckRequest {
  @Yuan() amount!: string;
  /** The fee quote that it was made of (CT-12). */
  @Id(optional) quoteId?: string;
}

export class SignRequest {
  /** The version that was signed. */
  @Int({ min: 1, max: 10_000 }) version!: number;
  @Day() signedOn!: string;
  @Int({ min: 1, max: 50 }) copies!: number;
}

export class FileRequest {
  /** Where the signed copy is. */
  @Words(1, 100) shelf!: string;
}

export class AskTerminationRequest {
  /** The last day on which it is to hold. */
  @Day() lastDay!: string;
  @Words(2, 2000) reason!: string;
}

export class DecideTerminationRequest {
  @Flag() granted!: boolean;
  @Words(2, 2000) words!: string;
}

export class FilterRequest extends PageQuery {
  @OneOf(domain.contractStatuses, optional) status?: domain.ContractStatus;
  @CodeOf('contract-kinds', optional) kind?: string;
  /** Code of a region. */
  @Code(optional) regionId?: string;
  @PersonId(optional) ownerId?: string;
  @Id(optional) customerId?: string;
  /** Whole, `HT2026000042`. */
  @Words(1, 40, optional) number?: string;
  /** Only those whose opinion of this role is awaited (CT-01). */
  @OneOf(domain.reviewRoles, optional) awaits?: domain.ReviewRole;
  /** Only what was signed: the ledger of contracts (CT-02). */
  @OneOf(['true'], optional) signed?: 'true';
  /** Only those in force whose last day is this one or before (CT-09). */
  @Day(optional) endsBy?: string;
  /** Only those of which a deadline has passed. */
  @OneOf(['true'], optional) overdue?: 'true';
}

export const filterOf = (
  { cursor: _cursor, limit: _limit, overdue, ...equal }: FilterRequest,
  now: Instant,
): ContractFilter => ({ ...equal, overdueAt: overdue && now });
