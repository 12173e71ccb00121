import {
  Code,
  CodeOf,
  Flag,
  Id,
  Int,
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

export class StartProcedureRequest {
  /** Code of a template of the centre: `record-filing`. */
  @CodeOf('procedures') kind!: string;
  @Id() customerId!: string;
  /** The contract that it is of; of one that needs another before, that contract's. */
  @Id(optional) contractId?: string;
  @Id(optional) assetId?: string;
  /** How many own it beside the buyer. */
  @Int({ min: 0, max: 99 }) coOwners!: number;
  /** Whether it is paid with a mortgage. */
  @Flag() mortgaged!: boolean;
  /** Who answers for the first step. */
  @PersonId() ownerId!: string;
}

export class TakenDocumentRequest implements domain.TakenDocument {
  @CodeOf('step-documents') code!: string;
  @Int({ min: 1, max: 100 }) copies!: number;
}

export class TakeDocumentsRequest {
  @Part(() => TakenDocumentRequest, listOf({ min: 1, max: 50 })) documents!: TakenDocumentRequest[];
}

export class CompleteStepOfProcedureRequest extends EnteredRequest {
  /** Number of the receipt or the certificate. */
  @Words(1, 100, optional) reference?: string;
  /** Why it was earlier than it can be. */
  @Words(2, 500, optional) earlyReason?: string;
  /** Who answers for the next step; who does now, or anybody of its role, where it is not said. */
  @PersonId(optional) nextOwnerId?: string;
}

export class AwaitCustomerOfProcedureRequest extends EnteredRequest {
  /** For what. */
  @Words(2, 500) words!: string;
}

export class ChangeFilingRequest implements domain.ChangeFiling {
  @Words(2, 500) cause!: string;
  /** The buyer came in person and signed. */
  @Flag() buyerInPerson!: boolean;
  /** How many of the co-owners came in person and signed. */
  @Int({ min: 0, max: 99 }) coOwnersInPerson!: number;
}

export class HandOnProcedureRequest {
  @PersonId() ownerId!: string;
  @Words(2, 500) reason!: string;
}

export class FindProceduresQuery extends PageQuery {
  @RecordNumber(optional) number?: string;
  @OneOf(domain.procedureStatuses, optional) status?: domain.ProcedureStatus;
  @CodeOf('procedures', optional) kind?: string;
  @Id(optional) customerId?: string;
  @Id(optional) contractId?: string;
  @Code(optional) regionId?: string;
  @PersonId(optional) ownerId?: string;
  /** Only what is late by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}
