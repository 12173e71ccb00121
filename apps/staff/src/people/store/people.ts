import type { Actor } from '@kefu/kernel';
import { personalFields, type Saved, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { gained, Grants, makeGrant } from '../../grants/index.js';
import type { Person } from '../domain/index.js';
import { PersonRecord } from './person-record.js';

/** Name and phone go into the audit trail only under the person's own key. */
@Injectable()
export class People extends aggregatesOf<Person>({
  name: 'person',
  entity: PersonRecord,
  personal: personalFields(({ id }) => id, ['name', 'phone']),
}) {
  @Inject(Grants) private readonly grants!: Grants;

  /** ST-01: whatever widens somebody's authority is told to those above them, by whichever way it came. */
  protected override async saved(
    _tx: Transaction,
    all: readonly Saved<Person>[],
    by: Actor,
  ): Promise<void> {
    for (const { before, after } of all) {
      const grant = gained(before, after, by);
      if (grant) await this.grants.create(by, (context) => makeGrant(grant, context));
    }
  }
}
