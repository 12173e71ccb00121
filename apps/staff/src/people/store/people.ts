import { Aggregates, personalFields, type Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '../domain/index.js';
import { PersonRow } from './person-row.js';

/** Name and phone go into the audit trail only under the person's own key. */
@Injectable()
export class People extends Aggregates<Person> {
  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, {
      name: 'person',
      entity: PersonRow,
      personal: personalFields(({ id }) => id, ['name', 'phone']),
    });
  }
}
