import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type * as domain from '../domain/index.js';

@Entity('callback')
export class CallbackRow extends AggregateRow implements domain.Callback {
  @Column('text')
  status!: domain.CallbackStatus;

  @Column('text')
  plan!: domain.Plan;

  @Column('text')
  occasion!: string;

  @Column('jsonb')
  concerns!: domain.Callback['concerns'];

  @Column('uuid')
  customerId!: string;

  @Column('text')
  regionId!: string;

  @Column('text')
  contractKind!: domain.ContractKind;

  @InstantColumn()
  startedAt!: string;

  @InstantColumn()
  dueAt!: string;

  @InstantColumn()
  breachAt!: string;

  @Column('uuid', { nullable: true })
  agentId?: string;

  @Column('jsonb', { nullable: true })
  call?: domain.Call;

  @Column('jsonb')
  attempts!: readonly domain.Attempt[];

  @Column('jsonb')
  rests!: domain.Callback['rests'];

  @Column('jsonb', { nullable: true })
  onRecord?: domain.OnRecord;

  @Column('jsonb', { nullable: true })
  answers?: domain.Answers;

  @Column('jsonb', { nullable: true })
  completed?: { readonly at: string; readonly by: string };

  @Column('jsonb', { nullable: true })
  unreachable?: domain.Unreachable;

  @Column('jsonb', { nullable: true })
  skipped?: domain.Skipped;

  @Column('text', { nullable: true })
  outdated?: string;

  @Column('jsonb')
  breaches!: readonly domain.Breach[];
}
