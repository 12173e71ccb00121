import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type {
  Activity,
  ActivityKind,
  ActivityStatus,
  Enrolment,
  EnrolmentStatus,
  Segment,
} from '../domain/index.js';

@Entity('activity')
export class ActivityRow extends AggregateRow implements Activity {
  @Column('text')
  title!: string;

  @Column('text')
  kind!: ActivityKind;

  @Column('text')
  status!: ActivityStatus;

  @Column('text')
  place!: string;

  @InstantColumn()
  startsAt!: string;

  @InstantColumn()
  endsAt!: string;

  @Column('int')
  capacity!: number;

  @Column('jsonb')
  segment!: Segment;

  @Column('int')
  places!: number;

  @Column('int')
  waiting!: number;

  @Column('int')
  turns!: number;

  @Column('int')
  waves!: number;
}

@Entity('enrolment')
export class EnrolmentRow extends AggregateRow implements Enrolment {
  @Column('uuid')
  activityId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('text')
  status!: EnrolmentStatus;

  @Column('int')
  turn!: number;
}
