import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { Tier } from '../../../records/customers/index.js';
import type { Visit, VisitBreach, VisitStatus } from '../domain/index.js';

@Entity('visit')
export class VisitRow extends AggregateRow implements Visit {
  @Column('uuid')
  customerId!: string;

  @Column('text')
  status!: VisitStatus;

  @Column('text')
  tier!: Tier;

  @Column('date')
  owedSince!: string;

  @InstantColumn()
  countedFrom!: string;

  @InstantColumn()
  dueAt!: string;

  @Column('uuid', { nullable: true })
  previousId?: string;

  @Column('uuid', { nullable: true })
  accountManagerId?: string;

  @Column('date', { nullable: true })
  arrangedOn?: string;

  @Column('uuid', { nullable: true })
  managerId?: string;

  @Column('jsonb', { nullable: true })
  breach?: VisitBreach;

  @Column('date', { nullable: true })
  visitedOn?: string;

  @Column('uuid', { nullable: true })
  visitPlanId?: string;

  @Column('boolean', { nullable: true })
  managerWentAlong?: boolean;
}
