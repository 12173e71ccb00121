import { Flag, Id, listOf, optional, Text, Yuan } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class CandidateRecord implements domain.Candidate {
  @Id() receivableId!: string;
  @Text() number!: string;
  @Id() customerId!: string;
  /** What is asked for, or could be recovered. */
  @Yuan() left!: string;
  /** The line names its number, or that of its invoice. */
  @Flag() named!: boolean;
}

@Entity('bank_line')
export class BankLineRecord extends AggregateRow implements domain.BankLine {
  @Shown.oneOf(domain.bankLineStatuses) status!: domain.BankLineStatus;
  @Shown.day() paidOn!: string;
  @Shown.yuan() amount!: string;
  /** Number of the bank's: each stands once. */
  @Shown.text() reference!: string;
  /** Who paid; once it is accepted, that stands with the payment. */
  @Shown.text(optional) payer?: string;
  @Shown.text(optional) memo?: string;
  /** What it could be for, as it was when it came in. */
  @Shown.part(() => CandidateRecord, listOf()) candidates!: readonly CandidateRecord[];
  @Shown.id(optional) paymentId?: string;
  @Shown.instant(optional) settledAt?: string;
  @Shown.person(optional) settledBy?: string;
}
