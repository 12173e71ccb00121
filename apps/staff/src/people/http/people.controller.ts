import { notFound, type Actor } from '@kefu/kernel';
import {
  answer,
  Answers,
  AnyRole,
  By,
  IfMatch,
  PageOf,
  ReasonRequest,
  Roles,
  Versioned,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Appointments } from '../appointments.js';
import { ReadPeople, type PersonFound } from '../store/read-people.js';
import { ownView, PersonView, personView } from './person-view.js';
import {
  AppointPerson,
  ChangeRegions,
  ChangeRoles,
  CorrectPerson,
  ListPeople,
} from './requests.js';

@Controller()
export class PeopleController {
  constructor(
    @Inject(Appointments) private readonly appointments: Appointments,
    @Inject(ReadPeople) private readonly read: ReadPeople,
  ) {}

  /** Colleagues by staff number. */
  @AnyRole()
  @Answers(PageOf(PersonView))
  @Get('people')
  async list(@Query() query: ListPeople) {
    const { items, next } = await this.read.list(query);
    return {
      items: items.map((person) => personView(person, person.version)),
      ...(next ? { next } : {}),
    };
  }

  @AnyRole()
  @Answers(PersonView)
  @Get('people/:id')
  async one(@Param('id') id: string) {
    const person = found(await this.read.byId(id));
    return new Versioned(personView(person, person.version), person.version);
  }

  /** Who asks, as the token's `sub` says. */
  @AnyRole()
  @Answers(PersonView)
  @Get('me')
  async me(@By() by: Actor) {
    const person = found(await this.read.byId(by.id));
    return new Versioned(ownView(person, person.version), person.version);
  }

  @Roles('admin', 'manager')
  @Answers(PersonView)
  @Post('people')
  async appoint(@By() by: Actor, @Body() body: AppointPerson) {
    return answer(await this.appointments.appoint(by, body), personView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(PersonView)
  @Post('people/:id/change-roles')
  async changeRoles(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ChangeRoles,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.appointments.changeRoles(id, by, body, { ifVersion }), personView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(PersonView)
  @Post('people/:id/change-regions')
  async changeRegions(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ChangeRegions,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.appointments.changeRegions(id, by, body, { ifVersion }), personView);
  }

  /** Name, phone or grade track. */
  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(PersonView)
  @Post('people/:id/correct')
  async correct(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: CorrectPerson,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.appointments.correct(id, by, body, { ifVersion }), personView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(PersonView)
  @Post('people/:id/reinstate')
  async reinstate(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.appointments.reinstate(id, by, reason, { ifVersion }), personView);
  }
}

const found = (person: PersonFound | undefined): PersonFound => {
  if (person) return person;
  throw notFound('not-found', { zh: '没有这个人', en: 'There is no such person' });
};
