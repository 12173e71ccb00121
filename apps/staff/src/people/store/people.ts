import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { Person } from '../domain/index.js';
import { PersonRecord } from './person-record.js';

/** Name and phone go into the audit trail only under the person's own key. */
@Injectable()
export class People extends aggregatesOf<Person>({
  name: 'person',
  entity: PersonRecord,
  personal: personalFields(({ id }) => id, ['name', 'phone']),
}) {}
