import { AggregateRow, InstantColumn, personalFields, type Platform } from '@kefu/persistence';
import type { PersonalField } from '@kefu/handbook';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import { CustomerRecords, Customers } from '../../customers/index.js';
import type { Reveal } from '../domain/reveal.js';

@Entity('reveal')
export class RevealRow extends AggregateRow implements Reveal {
  @Column('uuid')
  customerId!: string;

  @Column('text')
  field!: PersonalField;

  @Column('uuid', { nullable: true })
  contactId?: string;

  @Column('text')
  personId!: string;

  @Column('text')
  reason!: string;

  @InstantColumn()
  at!: string;
}

@Injectable()
export class Reveals extends CustomerRecords<Reveal> {
  constructor(@Inject(PLATFORM) platform: Platform, @Inject(Customers) customers: Customers) {
    super(
      { platform, customers },
      {
        name: 'reveal',
        entity: RevealRow,
        personal: personalFields(({ customerId }) => customerId, ['reason']),
      },
    );
  }
}
