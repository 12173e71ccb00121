import { clearable, Code, Day, Flag, Id, listOf, OneOf, optional, Part, Words } from '@kefu/fields';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import {
  kinds,
  sides,
  stages,
  tiers,
  type Kind,
  type Side,
  type Stage,
  type Tier,
} from '../domain/index.js';

export class ReadCustomerRequest {
  /** The record itself where it was merged into another one, which answers for it otherwise. */
  @OneOf(['true', 'false'], optional) asFiled?: 'true' | 'false';
}

export class ContactRequest {
  @Words(1, 200) name!: string;
  /** Any usual spelling; a landline with its area code. */
  @Words(1, 40, optional) phone?: string;
  @Words(1, 100, optional) position?: string;
  /** May sign receipts for the customer (FR-12). */
  @Flag() maySign!: boolean;
}

export class AddContactRequest extends ContactRequest {
  /** Why, although somebody with this phone is on record (CU-01). */
  @Words(2, 500, optional) duplicateReason?: string;
}

export class ChangeContactRequest {
  @Words(1, 200, optional) name?: string;
  @Words(1, 40, clearable) phone?: string | null;
  @Words(1, 100, clearable) position?: string | null;
  @Flag(optional) maySign?: boolean;
  /** Why, although somebody with this phone is on record (CU-01). */
  @Words(2, 500, optional) duplicateReason?: string;
}

export class FileCustomerRequest {
  @OneOf(kinds) kind!: Kind;
  /** Letters of any script; no emoji. */
  @Words(1, 200) name!: string;
  /** Of a person: an ID card of 18 or 15 digits, a passport, a permit of Hong Kong, Macau or Taiwan, a permanent residence. */
  @Words(1, 40, optional) idNumber?: string;
  /** Unified social credit code (GB 32100), of an organisation. */
  @Words(1, 40, optional) organisationCode?: string;
  /** Of a person; read from the ID number where it is not given. */
  @Day(optional) birthday?: string;
  /** The first one is called first. */
  @Words(1, 40, listOf({ max: 10 }, optional)) phones?: string[];
  @Words(1, 200, optional) address?: string;
  /** What another system calls this customer; no two on record have the same. */
  @Words(1, 100, optional) externalRef?: string;
  /** The day from which they have been a customer. */
  @Day(optional) customerSince?: string;
  @Code() regionCode!: string;
  @OneOf(stages, optional) stage?: Stage;
  @OneOf(tiers, optional) tier?: Tier;
  @Words(1, 40, listOf({ max: 20 }, optional)) tags?: string[];
  @Part(() => ContactRequest, listOf({ max: 50 }, optional)) contacts?: ContactRequest[];
  /** Why it is filed although somebody like it is on record (CU-01). */
  @Words(2, 500, optional) duplicateReason?: string;
}

export class ChangeCustomerRequest {
  @Words(1, 200, optional) name?: string;
  @Words(1, 40, clearable) idNumber?: string | null;
  @Words(1, 40, clearable) organisationCode?: string | null;
  @Day(clearable) birthday?: string | null;
  /** All of them, in the order in which they are called. */
  @Words(1, 40, listOf({ max: 10 }, optional)) phones?: string[];
  @Words(1, 200, clearable) address?: string | null;
  @Words(1, 100, clearable) externalRef?: string | null;
  @Day(clearable) customerSince?: string | null;
  @Code(optional) regionCode?: string;
  @OneOf(stages, optional) stage?: Stage;
  @OneOf(tiers, optional) tier?: Tier;
  @Words(1, 40, listOf({ max: 20 }, optional)) tags?: string[];
  /** Why; goes into the audit trail. */
  @Words(2, 500, optional) reason?: string;
  /** Why it is changed although somebody like it is on record (CU-01). */
  @Words(2, 500, optional) duplicateReason?: string;
}

/** Whose value goes on. Of what is not named the survivor's, or the other's where that is the only one. */
export class ChoicesRequest {
  @OneOf(sides, optional) name?: Side;
  /** Must be chosen where both have one and they differ. */
  @OneOf(sides, optional) idNumber?: Side;
  /** Must be chosen where both have one and they differ. */
  @OneOf(sides, optional) organisationCode?: Side;
  @OneOf(sides, optional) birthday?: Side;
  @OneOf(sides, optional) address?: Side;
  @OneOf(sides, optional) externalRef?: Side;
  @OneOf(sides, optional) regionCode?: Side;
  @OneOf(sides, optional) stage?: Side;
  @OneOf(sides, optional) tier?: Side;
}

export class MergeRequest extends ReasonRequest {
  /** The other record of the same customer. It keeps its number, which finds the survivor then. */
  @Id() mergedId!: string;
  @Part(() => ChoicesRequest, optional) choices?: ChoicesRequest;
  /** Why a person and an organisation are the same customer. */
  @Words(2, 500, optional) kindsDifferReason?: string;
}
