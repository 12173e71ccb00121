import {
  Code,
  Flag,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  PersonId,
  RuleId,
  Text,
} from '@kefu/fields';
import { forms, roleNames, type DocumentForm, type Role } from '@kefu/handbook';
import type { Limit } from '@kefu/kernel';
import { AggregateRow, Shown } from '@kefu/persistence';
import { InBothLanguages, MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class AskedDocumentRecord {
  @Code() code!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  @OneOf(forms) form!: DocumentForm;
  @Int() copies!: number;
  /** Welcome, but the step is done without it. */
  @Flag(optional) optional?: boolean;
}

export class TakenDocumentRecord implements domain.TakenDocument {
  @Code() code!: string;
  @Int() copies!: number;
}

export class ProcedureRestRecord {
  @Instant() from!: string;
  @Instant() to!: string;
  @RuleId(optional) rule?: string;
}

/** One step; how long it may take is in the deadlines of the procedure. */
export class ProcedureStepRecord implements domain.ProcedureStep {
  @Code() code!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  @OneOf(roleNames) owner!: Role;
  within!: Limit;
  notBefore?: Limit;
  /** What must be there before it is done. */
  @Part(() => AskedDocumentRecord, listOf()) documents!: readonly AskedDocumentRecord[];
  /** What is there. */
  @Part(() => TakenDocumentRecord, listOf()) taken!: readonly TakenDocumentRecord[];
  @Instant(optional) startedAt?: string;
  @Instant(optional) doneAt?: string;
  @PersonId(optional) doneBy?: string;
  /** Number of the receipt or the certificate. */
  @Text(optional) reference?: string;
  /** Why it was earlier than it can be. */
  @Text(optional) earlyReason?: string;
  /** While the customer was awaited. */
  @Part(() => ProcedureRestRecord, listOf()) rests!: readonly ProcedureRestRecord[];
}

export class AwaitedRecord implements domain.Awaited {
  @Instant() since!: string;
  /** For what. */
  @Text() words!: string;
}

export class FilingChangeRecord implements domain.FilingChange {
  @Instant() at!: string;
  @PersonId() by!: string;
  @OneOf(['changed', 'cancelled']) kind!: domain.FilingChange['kind'];
  @Text() cause!: string;
  @Int() coOwnersPresent!: number;
}

@Entity('procedure')
export class ProcedureRecord extends AggregateRow implements domain.Procedure {
  /** `PR00000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.procedureStatuses) status!: domain.ProcedureStatus;
  /** Code of its template. */
  @Shown.code() kind!: string;
  @Shown.part(() => InBothLanguages) title!: InBothLanguages;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.id(optional) contractId?: string;
  @Shown.id(optional) assetId?: string;
  /** How many own it beside the buyer. */
  @Shown.int() coOwners!: number;
  @Shown.flag() mortgaged!: boolean;
  /** Who answers for the step that runs (G-01). */
  @Shown.person() ownerId!: string;
  @Shown.person() startedBy!: string;
  @Shown.part(() => ProcedureStepRecord, listOf()) steps!: readonly ProcedureStepRecord[];
  /** Which step runs, from 0; how many there are once all are done. */
  @Shown.int() step!: number;
  /** Since when the customer is awaited; the clock of the step rests. */
  @Shown.part(() => AwaitedRecord, optional) awaited?: AwaitedRecord;
  /** When the filing was changed or cancelled, and for what cause. */
  @Shown.part(() => FilingChangeRecord, listOf()) changes!: readonly FilingChangeRecord[];
  /** The certificate that comes of it, released under CU-09. */
  @Shown.code(optional) certificate?: string;
  @Shown.instant(optional) doneAt?: string;
  @Shown.instant(optional) toldAt?: string;
  @Shown.person(optional) toldBy?: string;
  @Shown.text(optional) cancelReason?: string;
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** The next deadline; what is over by then is late. */
  @Shown.instant(optional) dueAt?: string;
}
