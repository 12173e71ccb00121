import type { Actor } from '@kefu/kernel';
import { personalFields, type Saved, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { gained, Grants, makeGrant } from '../../grants/index.js';
import { endSessions } from '../../sessions/index.js';
import { endsSessions, type Person } from '../domain/index.js';
import { PersonRecord } from './person-record.js';

/** Name and phone go into the audit trail only under the person's own key. */
@Injectable()
export class People extends aggregatesOf<Person>({
  name: 'person',
  entity: PersonRecord,
  personal: personalFields(
    ({ id }) => id,
    ['name', 'phone'],
    ({ phone: _phone, ...person }) => ({ ...person, name: '' }),
  ),
}) {
  @Inject(Grants) private readonly grants!: Grants;

  /**
   * ST-01: by whichever way it came, whatever widens somebody's authority is told to those above them,
   * and no sign-in outlives a dismissal or a password.
   */
  protected override async saved(
    tx: Transaction,
    all: readonly Saved<Person>[],
    by: Actor,
  ): Promise<void> {
    for (const { before, after } of all) {
      if (before && endsSessions(before, after)) await endSessions(tx, after.id);
      const grant = gained(before, after, by);
      if (grant) await this.grants.create(by, (context) => makeGrant(grant, context));
    }
  }
}
