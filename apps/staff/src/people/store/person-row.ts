import type { Role } from '@kefu/handbook';
import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { GradeTrack, Person, PersonStatus } from '../domain/index.js';

@Entity('person')
export class PersonRow extends AggregateRow implements Person {
  @Column('text')
  number!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  phone?: string;

  @Column('jsonb')
  roles!: Role[];

  @Column('jsonb')
  regionIds!: string[];

  @Column('uuid', { nullable: true })
  teamId?: string;

  @Column('text', { nullable: true })
  gradeTrack?: GradeTrack;

  @Column('text')
  status!: PersonStatus;

  @InstantColumn()
  appointedAt!: string;

  @InstantColumn({ nullable: true })
  dismissedAt?: string;

  @InstantColumn({ nullable: true })
  credentialsChangedAt?: string;
}
