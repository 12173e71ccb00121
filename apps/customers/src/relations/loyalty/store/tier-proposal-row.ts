import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { Tier } from '../../../records/customers/index.js';
import type { LoyaltyClass, TierProposal, TierProposalStatus } from '../domain/index.js';

@Entity('tier_proposal')
export class TierProposalRow extends AggregateRow implements TierProposal {
  @Column('uuid')
  customerId!: string;

  @Column('text')
  status!: TierProposalStatus;

  @Column('text')
  from!: Tier;

  @Column('text')
  to!: Tier;

  @Column('text')
  loyaltyClass!: LoyaltyClass;

  @InstantColumn()
  proposedAt!: string;

  @Column('text', { nullable: true })
  decidedBy?: string;

  @InstantColumn({ nullable: true })
  decidedAt?: string;
}
