import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type * as domain from '../domain/index.js';

@Entity('repair_order')
export class RepairOrderRow extends AggregateRow implements domain.RepairOrder {
  @Column('text')
  number!: string;

  @Column('text')
  status!: domain.RepairOrderStatus;

  @Column('uuid')
  customerId!: string;

  @Column('uuid')
  assetId!: string;

  @Column('text')
  regionId!: string;

  @Column('text')
  model!: string;

  @Column('text')
  category!: string;

  @Column('text')
  contractKind!: domain.RepairOrder['contractKind'];

  @Column('jsonb')
  report!: domain.Report;

  @Column('jsonb')
  repeats!: readonly domain.Report[];

  @Column('text')
  ownerId!: string;

  @Column('jsonb', { nullable: true })
  notice?: domain.Notice;

  @Column('jsonb', { nullable: true })
  technician?: domain.AssignedTechnician;

  @Column('int')
  dispatches!: number;

  @Column('jsonb', { nullable: true })
  appointment?: domain.Appointment;

  @Column('int')
  appointments!: number;

  @Column('jsonb')
  refusedTechnicianIds!: readonly string[];

  @Column('jsonb')
  visits!: readonly domain.Visit[];

  @Column('jsonb')
  noShows!: readonly domain.NoShow[];

  @Column('jsonb', { nullable: true })
  unsolved?: domain.Unsolved;

  @Column('int')
  timesUnsolved!: number;

  @InstantColumn({ nullable: true })
  repairedAt?: string;

  @Column('text', { nullable: true })
  resultCode?: string;

  @Column('jsonb')
  receipts!: readonly domain.Receipt[];

  @Column('jsonb', { nullable: true })
  unreachable?: domain.Unreachable;

  @Column('jsonb')
  breaches!: readonly domain.Breach[];

  @Column('jsonb')
  remarks!: readonly domain.Remark[];

  @Column('jsonb', { nullable: true })
  ending?: domain.Ending;
}
