import { listOf, optional } from '@kefu/fields';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import { contractStatuses, type Contract, type ContractStatus } from '../domain/index.js';
import * as parts from './parts-of-a-contract.js';

/** A line of the ledger of contracts. */
export abstract class ContractSummary extends AggregateRow {
  @Shown.oneOf(contractStatuses) status!: ContractStatus;
  /** Taken on signing (CT-02). */
  @Shown.text(optional) number?: string;
  @Shown.id() customerId!: string;
  @Shown.text() regionId!: string;
  /** The account manager who answers for it (G-01). */
  @Shown.person() ownerId!: string;
  /** What it is about, as a code of the profile's. */
  @Shown.code() kind!: string;
  @Shown.text() title!: string;
  /** What it comes to; absent where it is metered. */
  @Shown.yuan(optional) total?: string;
  @Shown.day(optional) startsOn?: string;
  /** The last day on which it holds. */
  @Shown.day(optional) endsOn?: string;
  /** What the customer puts down as security (CT-10). */
  @Shown.yuan(optional) deposit?: string;
  /** What the customer pays before anything is delivered (CT-10). */
  @Shown.yuan(optional) prepayment?: string;
  /** The one that it renews (CT-09). */
  @Shown.id(optional) previousId?: string;
  /** Of the customer; without a grade no assessment counts, which holds nothing up (CT-10). */
  @Shown.part(() => parts.CreditRecord) credit!: parts.CreditRecord;
  @Shown.part(() => parts.SigningRecord, optional) signing?: parts.SigningRecord;
  /** Where the signed copy is. */
  @Shown.part(() => parts.FilingRecord, optional) filing?: parts.FilingRecord;
  /** The contract that goes on where this one ends (CT-09). */
  @Shown.part(() => parts.RenewalRecord, optional) renewal?: parts.RenewalRecord;
  /** The roles whose opinions are awaited (CT-01). */
  @Shown.texts() awaits!: readonly string[];
  /** When it expired, was terminated, renewed or withdrawn. */
  @Shown.instant(optional) endedAt?: string;
  /** The next deadline, of an opinion (CT-01) or of filing it (CT-02); what is over by then is late. */
  @Shown.instant(optional) dueAt?: string;
}

@Entity('contract')
export class ContractRecord extends ContractSummary implements Contract {
  /** The last day of the one that it renews: it starts later. */
  @Shown.day(optional) follows?: string;
  /** Every wording that it had, the one that holds last (CT-01). */
  @Shown.part(() => parts.VersionRecord, listOf()) versions!: readonly parts.VersionRecord[];
  @Shown.part(() => parts.PartyRecord, listOf()) parties!: readonly parts.PartyRecord[];
  /** Every review that it went through (CT-01). */
  @Shown.part(() => parts.RoundRecord, listOf()) rounds!: readonly parts.RoundRecord[];
  /** The customer went through what was entered (CT-02). */
  @Shown.part(() => parts.CustomerCheckRecord, optional) customerCheck?: parts.CustomerCheckRecord;
  @Shown.part(() => parts.FeeStatementRecord, optional) feeStatement?: parts.FeeStatementRecord;
  /** Each time that somebody asked that it end before its time. */
  @Shown.part(() => parts.TerminationRecord, listOf())
  terminations!: readonly parts.TerminationRecord[];
  /** So many days before its end it was announced (CT-09). */
  @Hidden('jsonb') announced!: readonly number[];
  @Shown.person(optional) endedBy?: string;
  @Shown.text(optional) endReason?: string;
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
}
