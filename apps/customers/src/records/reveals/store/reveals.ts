import { AggregateRow, InstantColumn, personalFields } from '@kefu/persistence';
import type { PersonalField } from '@kefu/handbook';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MaskedSearches } from '../../../whole/masked-searches/index.js';
import { Column, Entity } from 'typeorm';
import { customerRecordsOf } from '../../customers/index.js';
import { blankReveal, recordReveal, type Reveal } from '../domain/reveal.js';

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
export class Reveals
  extends customerRecordsOf<Reveal>({
    name: 'reveal',
    entity: RevealRow,
    personal: personalFields(({ customerId }) => customerId, ['reason'], blankReveal),
  })
  implements OnModuleInit
{
  @Inject(MaskedSearches) private readonly maskedSearches!: MaskedSearches;

  /** Who finds somebody by the whole of what is masked for them has it told. */
  onModuleInit(): void {
    this.maskedSearches.recordBy((by, field, customerId) =>
      this.create(by, (context) =>
        recordReveal(customerId, { field, reason: 'search' }, { ...context, personId: by.id }),
      ),
    );
  }
}
