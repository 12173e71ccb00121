import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, ReasonRequest, Reads } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { Appointments } from '../appointments.js';
import { correct, reinstate } from '../domain/index.js';
import { People } from '../store/people.js';
import { PersonRecord } from '../store/person-record.js';
import { ReadPeople } from '../store/read-people.js';
import { masked } from './masked.js';
import {
  AppointPerson,
  ChangeRegions,
  ChangeRoles,
  CorrectPerson,
  ListPeople,
} from './requests.js';
import { keepers } from './roles.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly appointments: Appointments,
    private readonly finding: ReadPeople,
  ) {}

  /** Colleagues by staff number. */
  @Lists('people', PersonRecord, 'any')
  async list(@Query() query: ListPeople) {
    const page = await this.finding.list(query);
    return { ...page, items: page.items.map(masked) };
  }

  /** A colleague, who may have left. */
  @Reads('people/:id', PersonRecord, 'any')
  async one(@Asked() { id, by }: Asked) {
    return masked(await this.people.seen(id, by));
  }

  /** Who asks, as the token's `sub` says. */
  @Reads('me', PersonRecord, 'any')
  me(@By() by: Actor) {
    return this.people.get(by.id);
  }

  /** Somebody begins to work here (ST-01). */
  @Creates('people', PersonRecord, keepers)
  async appoint(@By() by: Actor, @Body() body: AppointPerson) {
    return masked(await this.appointments.appoint(by, body));
  }

  /** All roles from now on; whoever is in a team keeps the role that they have in it (ST-01). */
  @Changes('people/:id/change-roles', PersonRecord, keepers)
  async changeRoles(@Asked() asked: Asked, @Body() body: ChangeRoles) {
    return masked(await this.appointments.changeRoles(asked, body));
  }

  /** All regions from now on; whoever is in a team keeps its region (ST-01). */
  @Changes('people/:id/change-regions', PersonRecord, keepers)
  async changeRegions(@Asked() asked: Asked, @Body() body: ChangeRegions) {
    return masked(await this.appointments.changeRegions(asked, body));
  }

  /** Name, phone or grade track. */
  @Changes('people/:id/correct', PersonRecord, keepers)
  async correct(@Asked() asked: Asked, @Body() body: CorrectPerson) {
    return masked(
      await this.people.changeSeen(asked, (person, context) => correct(person, body, context)),
    );
  }

  /** Somebody who was dismissed works here again, in the roles of before and outside any team. */
  @Changes('people/:id/reinstate', PersonRecord, keepers)
  async reinstate(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return masked(
      await this.people.changeSeen(asked, (person, context) => reinstate(person, reason, context)),
    );
  }
}
