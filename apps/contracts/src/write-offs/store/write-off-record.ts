import { Instant, listOf, OneOf, optional, PersonId } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class SecondedRecord implements domain.Seconded {
  @OneOf(domain.seconders) as!: domain.Seconder;
  @PersonId() by!: string;
  @Instant() at!: string;
}

@Entity('write_off')
export class WriteOffRecord extends AggregateRow implements domain.WriteOff {
  /** `W000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.writeOffStatuses) status!: domain.WriteOffStatus;
  @Shown.id() receivableId!: string;
  @Shown.id() contractId!: string;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  /** What was left when it was applied for; once approved, what was written off. */
  @Shown.yuan() amount!: string;
  /** Why nobody expects it to be paid; nothing once the customer was erased. */
  @Shown.text() reason!: string;
  @Shown.person() appliedBy!: string;
  /** Manager, finance and general manager, each once. */
  @Shown.part(() => SecondedRecord, listOf()) seconded!: readonly SecondedRecord[];
  @Shown.instant(optional) endedAt?: string;
  @Shown.person(optional) endedBy?: string;
}
