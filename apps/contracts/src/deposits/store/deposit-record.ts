import { Day, Id, Instant, listOf, OneOf, optional, PersonId, Text, Yuan } from '@kefu/fields';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

/** A bank's guarantee instead of money. */
export class GuaranteeRecord implements domain.Guarantee {
  /** The bank. */
  @Text() guarantor!: string;
  @Text() number!: string;
  /** The last day on which the bank stands by it. */
  @Day() expiresOn!: string;
}

export class MovementRecord implements domain.Movement {
  @Id() id!: string;
  @OneOf(domain.movementKinds) kind!: domain.MovementKind;
  @Yuan() amount!: string;
  /** The day on which it was. */
  @Day() on!: string;
  /** When it was entered. */
  @Instant() at!: string;
  @PersonId() by!: string;
  /** What the bank calls it, or the number of the voucher. */
  @Text(optional) reference?: string;
  /** It was entered in error and counts no more. */
  @Instant(optional) reversedAt?: string;
  @PersonId(optional) reversedBy?: string;
}

/** Somebody's word that some of it will not come back, until another decides. */
export class ProposedLossRecord implements domain.ProposedLoss {
  @Yuan() amount!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}

export class DepositRemarkRecord implements domain.DepositRemark {
  @Instant() at!: string;
  @PersonId() by!: string;
  /** The deed that it was said of, e.g. `rejected`. */
  @Text() about!: string;
  @Text() text!: string;
}

@Entity('deposit')
export class DepositRecord extends AggregateRow implements domain.Deposit {
  /** `B000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.depositStatuses) status!: domain.DepositStatus;
  @Shown.id() contractId!: string;
  @Shown.id() customerId!: string;
  @Shown.text() regionId!: string;
  /** The account manager who sees that it comes back. */
  @Shown.person() ownerId!: string;
  @Shown.oneOf(domain.depositForms) form!: domain.DepositForm;
  @Shown.yuan() amount!: string;
  @Shown.part(() => GuaranteeRecord, optional) guarantee?: GuaranteeRecord;
  /** The last day on which it is to be back. */
  @Shown.day() reclaimOn!: string;
  @Shown.person() requestedBy!: string;
  @Shown.instant() requestedAt!: string;
  /** Who of finance approved or rejected it. */
  @Shown.person(optional) decidedBy?: string;
  @Shown.instant(optional) decidedAt?: string;
  /** What went out, came back or was lost, in the order in which it was entered. */
  @Shown.part(() => MovementRecord, listOf()) movements!: readonly MovementRecord[];
  @Shown.part(() => ProposedLossRecord, optional) proposedLoss?: ProposedLossRecord;
  @Hidden('jsonb') announced!: readonly string[];
  @Shown.part(() => DepositRemarkRecord, listOf()) remarks!: readonly DepositRemarkRecord[];
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** Paid less reclaimed less forfeited (CT-04). */
  @Shown.yuan() outstanding!: string;
  @Shown.instant(optional) endedAt?: string;
  /** The last moment at which it is back in time; absent while nothing is out. */
  @Shown.instant(optional) dueAt?: string;
}
