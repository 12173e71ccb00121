import { AggregateRow, InstantColumn, personalFields } from '@kefu/persistence';
import type { PersonalField } from '@kefu/handbook';
import { Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import { customerRecordsOf } from '../../customers/index.js';
import { blankReveal, type Reveal } from '../domain/reveal.js';

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
export class Reveals extends customerRecordsOf<Reveal>({
  name: 'reveal',
  entity: RevealRow,
  personal: personalFields(({ customerId }) => customerId, ['reason'], blankReveal),
}) {}
