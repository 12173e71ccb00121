import type { Actor } from '@kefu/kernel';
import { answer, Answers, AnyRole, By, IfMatch, PageOf, ReasonRequest, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { PersonView, personView } from '../../people/index.js';
import { StaffTeams } from '../staff-teams.js';
import { Teams } from '../store/team-row.js';
import {
  ChangeLead,
  ChangeMembers,
  FormTeam,
  ListTeams,
  MoveToTeam,
  RenameTeam,
} from './requests.js';
import { TeamView, teamView } from './team-view.js';

@Controller()
export class TeamsController {
  constructor(
    @Inject(StaffTeams) private readonly staffTeams: StaffTeams,
    @Inject(Teams) private readonly teams: Teams,
  ) {}

  @AnyRole()
  @Answers(PageOf(TeamView))
  @Get('teams')
  async list(@Query() query: ListTeams) {
    const { items, next } = await this.teams.list(query);
    return { items: items.map((team) => teamView(team, team.version)), ...(next ? { next } : {}) };
  }

  @AnyRole()
  @Answers(TeamView)
  @Get('teams/:id')
  async one(@Param('id') id: string) {
    return answer(await this.teams.get(id), teamView);
  }

  @Roles('admin', 'manager')
  @Answers(TeamView)
  @Post('teams')
  async form(@By() by: Actor, @Body() body: FormTeam) {
    return answer(await this.staffTeams.form(by, body), teamView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(TeamView)
  @Post('teams/:id/change-lead')
  async changeLead(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ChangeLead,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.staffTeams.changeLead(id, by, body, { ifVersion }), teamView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(TeamView)
  @Post('teams/:id/change-members')
  async changeMembers(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ChangeMembers,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.staffTeams.changeMembers(id, by, body, { ifVersion }), teamView);
  }

  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(TeamView)
  @Post('teams/:id/rename')
  async rename(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { name, reason }: RenameTeam,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.staffTeams.rename(id, by, name, reason, { ifVersion }), teamView);
  }

  /** From his team into another one, or into none. */
  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(PersonView)
  @Post('people/:id/move-to-team')
  async moveToTeam(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: MoveToTeam,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.staffTeams.moveToTeam(id, by, body, { ifVersion }), personView);
  }

  /** He leaves his team in the same moment; his sign-ins end at the next token. */
  @Roles('admin', 'manager')
  @HttpCode(200)
  @Answers(PersonView)
  @Post('people/:id/dismiss')
  async dismiss(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.staffTeams.dismiss(id, by, reason, { ifVersion }), personView);
  }
}
