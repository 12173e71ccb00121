import type { ServicePart } from '@kefu/service';
import { KeepPeople } from './keep-people.js';
import { KnownPeople } from './known-people.js';
import { PeopleAreKnown } from './people-are-known.js';
import { Successors } from './successors.js';

/** For a service whose requests name people, and that does more when staff says of them: it extends {@link KeepPeople}. */
export const knownPeoplePart: ServicePart = {
  providers: [KnownPeople, Successors],
  migrations: [PeopleAreKnown],
  peopleIn: 'staff_record',
};

/** For a service whose requests name people, and that has nothing else to do when staff says of them. */
export const peoplePart: ServicePart = { ...knownPeoplePart, controllers: [KeepPeople] };
