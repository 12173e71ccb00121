import type { Actor } from '@kefu/kernel';
import type { Asked, Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import * as decide from './domain/index.js';
import type { Person } from './domain/index.js';
import { People } from './store/people.js';
import { ReadPeople } from './store/read-people.js';

export type NewPerson = Omit<decide.Appointment, 'id'> & { readonly id?: string };
type Roles = Parameters<typeof decide.changeRoles>[1];
type Regions = Parameters<typeof decide.changeRegions>[1];

/** ST-01: who works here, as what, and where. */
@Injectable()
export class Appointments {
  constructor(
    private readonly people: People,
    private readonly read: ReadPeople,
  ) {}

  appoint(by: Actor, person: NewPerson): Promise<Stored<Person>> {
    return this.read.inTurn(async () => {
      await this.read.refuseTaken(person.number);
      const open = await this.read.openRegions();
      return this.people.create(by, (context) =>
        decide.appoint({ ...person, id: person.id ?? context.newId() }, open, context),
      );
    });
  }

  changeRoles(asked: Asked, roles: Roles): Promise<Stored<Person>> {
    return this.read.inTurn(() =>
      this.people.changeSeen(asked, async (person, context) =>
        decide.changeRoles(person, roles, await this.read.standingOf(person.id), context),
      ),
    );
  }

  changeRegions(asked: Asked, regions: Regions): Promise<Stored<Person>> {
    return this.read.inTurn(() =>
      this.people.changeSeen(asked, async (person, context) => {
        const standing = await this.read.standingOf(person.id);
        return decide.changeRegions(
          person,
          regions,
          standing,
          await this.read.openRegions(),
          context,
        );
      }),
    );
  }
}
