import type { ToldBreach } from '@kefu/handbook';
import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { Borrower, Loan, LoanStatus, LoanSubject } from '../domain/index.js';

@Entity('loan')
export class LoanRow extends AggregateRow implements Loan {
  @Column('text')
  number!: string;

  @Column('text')
  status!: LoanStatus;

  @Column('text')
  subject!: LoanSubject;

  @Column('uuid')
  subjectId!: string;

  @Column('uuid', { nullable: true })
  customerId?: string;

  @Column('jsonb')
  borrower!: Borrower;

  @Column('text')
  purpose!: string;

  @InstantColumn()
  requestedAt!: string;

  @Column('text', { nullable: true })
  approvedBy?: string;

  @InstantColumn({ nullable: true })
  handedOutAt?: string;

  @InstantColumn({ nullable: true })
  dueAt?: string;

  @InstantColumn({ nullable: true })
  returnedAt?: string;

  @Column('jsonb')
  breaches!: ToldBreach[];
}
