import { Flag, Id, Instant, listOf, OneOf, optional, Text } from '@kefu/fields';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import {
  customerStatuses,
  grounds,
  kinds,
  stages,
  tiers,
  type Contact,
  type Customer,
  type CustomerStatus,
  type Ground,
  type Kind,
  type Stage,
  type Tier,
} from '../domain/index.js';

export class ContactRecord implements Contact {
  @Id() contactId!: string;
  @Text() name!: string;
  @Text(optional) phone?: string;
  @Text(optional) position?: string;
  /** May sign receipts for the customer (FR-12). */
  @Flag() maySign!: boolean;
  /** No longer the customer's contact since then. */
  @Instant(optional) retiredAt?: string;
}

/** When all that is personal went, and on which ground of the law (G-05). */
export class ErasureRecord {
  @Instant() at!: string;
  @OneOf(grounds) ground!: Ground;
}

@Entity('customer')
export class CustomerRecord extends AggregateRow implements Customer {
  @Shown.text() number!: string;
  @Hidden('bigint') filedNo!: number;
  @Shown.oneOf(customerStatuses) status!: CustomerStatus;
  /** The customer that this record was merged into. */
  @Shown.id(optional) mergedInto?: string;
  @Shown.part(() => ErasureRecord, optional) erasure?: NonNullable<Customer['erasure']>;
  @Shown.oneOf(kinds) kind!: Kind;
  /** Empty once the customer was erased. */
  @Shown.text() name!: string;
  @Hidden('text') initials!: string;
  @Hidden('text', optional) pinyin?: string;
  @Shown.text(optional) idNumber?: string;
  @Shown.text(optional) organisationCode?: string;
  /** A day, or `1985-**-**`. */
  @Hidden('date', optional) @Text(optional) birthday?: string;
  @Shown.texts() phones!: readonly string[];
  @Shown.text(optional) address?: string;
  /** What another system calls this customer. */
  @Shown.text(optional) externalRef?: string;
  /** The day from which they have been a customer. */
  @Shown.day(optional) customerSince?: string;
  @Shown.text() regionCode!: string;
  @Shown.oneOf(stages) stage!: Stage;
  @Shown.oneOf(tiers) tier!: Tier;
  @Shown.texts() tags!: readonly string[];
  @Shown.part(() => ContactRecord, listOf()) contacts!: readonly Contact[];
}

/** A customer as whoever asks may see them: personal fields clear or masked by role (G-05). */
export class CustomerView extends CustomerRecord {
  /** From what they ordered (CU-12); absent while nothing of it stands. */
  @Text(optional) loyaltyClass?: string;
}
