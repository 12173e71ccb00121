import { Instant, Int, optional, Text } from '@kefu/fields';
import type { ToldBreach } from '@kefu/handbook';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { tiers, type Tier } from '../../../records/customers/index.js';
import { visitStatuses, type Visit, type VisitStatus } from '../domain/index.js';

/** The visit was not made in time: who answered for it then, and before whom it is now. */
export class VisitBreachPart {
  @Instant() dueAt!: string;
  @Text() responsibleRole!: string;
  @Text(optional) responsibleId?: string;
  @Text() escalatedTo!: string;
  /** From 2 on: it was told before, and still nobody went. */
  @Int({ min: 2 }, optional) again?: number;
}

@Entity('visit')
export class VisitRecord extends AggregateRow implements Visit {
  @Shown.id() customerId!: string;
  @Shown.oneOf(visitStatuses) status!: VisitStatus;
  /** The one whose period set the due time. */
  @Shown.oneOf(tiers) tier!: Tier;
  @Hidden('date') owedSince!: string;
  /** What the period counts from: the visit before, filing, or the change of tier. */
  @Shown.instant() countedFrom!: string;
  /** The last moment at which the visit is in time. */
  @Shown.instant() dueAt!: string;
  @Hidden('uuid', optional) previousId?: string;
  /** Who looks after it; absent while nobody was named. */
  @Shown.id(optional) accountManagerId?: string;
  @Shown.day(optional) arrangedOn?: string;
  /** The manager who goes along. */
  @Shown.id(optional) managerId?: string;
  @Shown.part(() => VisitBreachPart, optional) breach?: ToldBreach;
  @Shown.day(optional) visitedOn?: string;
  /** The plan by whose report the visit is on record. */
  @Shown.id(optional) visitPlanId?: string;
  @Shown.flag(optional) managerWentAlong?: boolean;
}
