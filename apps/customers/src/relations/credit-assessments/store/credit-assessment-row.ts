import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type {
  Contribution,
  CreditAssessment,
  CreditAssessmentStatus,
  Grade,
} from '../domain/index.js';

@Entity('credit_assessment')
export class CreditAssessmentRow extends AggregateRow implements CreditAssessment {
  @Column('uuid')
  customerId!: string;

  @Column('text')
  status!: CreditAssessmentStatus;

  @Column('jsonb')
  contributions!: Contribution[];

  @Column('numeric')
  score!: string;

  @Column('text')
  grade!: Grade;

  @Column('text', { nullable: true })
  gradeBefore?: Grade;

  @Column('date')
  assessedOn!: string;

  @Column('text')
  assessedBy!: string;

  @Column('text', { nullable: true })
  remarks?: string;

  @Column('date')
  validThrough!: string;

  @Column('uuid', { nullable: true })
  supersededBy?: string;

  @InstantColumn({ nullable: true })
  announcedAt?: string;
}
