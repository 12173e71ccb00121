import { optional } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { contractStatuses, type Contract, type ContractStatus } from '../domain/index.js';

@Entity('contract')
export class ContractRecord extends AggregateRow implements Contract {
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
  /** The one that it renews (CT-09). */
  @Shown.id(optional) previousId?: string;
  /** When it expired, was terminated, renewed or withdrawn. */
  @Shown.instant(optional) endedAt?: string;
}
