import type { ServicePart } from '@kefu/service';
import { Appointments } from './appointments.js';
import { PeopleController } from './http/people.controller.js';
import { keepers } from './http/roles.js';
import { People } from './store/people.js';
import { PersonRecord } from './store/person-record.js';
import { ReadPeople } from './store/read-people.js';

export const peoplePart: ServicePart = {
  controllers: [PeopleController],
  providers: [People, ReadPeople, Appointments],
  entities: [PersonRecord],
  peopleIn: 'person',
  // who keeps staff reads every trail; everybody else their own
  mayRead: () => ({
    person: (by, id) =>
      Promise.resolve(id === by.id || keepers.some((role) => by.roles.includes(role))),
  }),
};
