import type { Actor } from '@kefu/kernel';
import { newId } from '@kefu/kernel';
import type { ChangeOptions, Stored } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import * as decide from './domain/index.js';
import type { Person } from './domain/index.js';
import { People } from './store/people.js';
import { ReadPeople } from './store/read-people.js';

export type NewPerson = Omit<decide.Appointment, 'id'> & { readonly id?: string };

/** ST-01: who works here, as what, and where. */
@Injectable()
export class Appointments {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(ReadPeople) private readonly read: ReadPeople,
  ) {}

  appoint(by: Actor, person: NewPerson): Promise<Stored<Person>> {
    return this.read.inTurn(async () => {
      await this.read.refuseTaken(person.number);
      const open = await this.read.openRegions();
      return this.people.create(by, ({ now }) =>
        decide.appoint({ ...person, id: person.id ?? newId() }, open, { now, by }),
      );
    });
  }

  changeRoles(
    id: string,
    by: Actor,
    command: Parameters<typeof decide.changeRoles>[1],
    options?: ChangeOptions,
  ): Promise<Stored<Person>> {
    return this.read.inTurn(async () => {
      const standing = await this.read.standingOf(id);
      return this.people.change(
        id,
        by,
        (person, { now }) => decide.changeRoles(person, command, standing, { now, by }),
        options,
      );
    });
  }

  changeRegions(
    id: string,
    by: Actor,
    command: Parameters<typeof decide.changeRegions>[1],
    options?: ChangeOptions,
  ): Promise<Stored<Person>> {
    return this.read.inTurn(async () => {
      const [standing, open] = await Promise.all([
        this.read.standingOf(id),
        this.read.openRegions(),
      ]);
      return this.people.change(
        id,
        by,
        (person) => decide.changeRegions(person, command, standing, open),
        options,
      );
    });
  }

  correct(id: string, by: Actor, command: decide.Correction, options?: ChangeOptions) {
    return this.people.change(id, by, (person) => decide.correct(person, command), options);
  }

  reinstate(id: string, by: Actor, reason: string, options?: ChangeOptions) {
    return this.people.change(
      id,
      by,
      (person, { now }) => decide.reinstate(person, reason, { now, by }),
      options,
    );
  }
}
