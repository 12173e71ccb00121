import { mask } from '@kefu/handbook';
import type { Person } from '../domain/index.js';

export interface PersonView extends Omit<Person, 'credentialsChangedAt'> {
  readonly version: number;
}

/** As colleagues see him: the phone is masked (G-05). */
export const personView = (person: Person, version: number): PersonView => ({
  ...ownView(person, version),
  ...(person.phone === undefined ? {} : { phone: mask('phone', person.phone) }),
});

/** As he sees himself. */
export const ownView = (
  { credentialsChangedAt: _never, ...person }: Person & { version?: number },
  version: number,
): PersonView => ({ ...person, version });
