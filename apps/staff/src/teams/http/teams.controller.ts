import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, ReasonRequest, Reads } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { keepers, masked, PersonRecord } from '../../people/index.js';
import { StaffTeams } from '../staff-teams.js';
import { TeamRecord } from '../store/team-record.js';
import { Teams } from '../store/teams.js';
import {
  ChangeLead,
  ChangeMembers,
  FormTeam,
  ListTeams,
  MoveToTeam,
  RenameTeam,
} from './requests.js';

@Controller()
export class TeamsController {
  constructor(
    private readonly staffTeams: StaffTeams,
    private readonly teams: Teams,
  ) {}

  /** Teams by region. */
  @Lists('teams', TeamRecord, 'any')
  list(@Query() query: ListTeams) {
    return this.teams.list(query);
  }

  /** One team, with its lead and members. */
  @Reads('teams/:id', TeamRecord, 'any')
  one(@Asked() { id, by }: Asked) {
    return this.teams.seen(id, by);
  }

  /** Technicians of one region under a repair lead; nobody is in two teams (ST-01). */
  @Creates('teams', TeamRecord, keepers)
  form(@By() by: Actor, @Body() body: FormTeam) {
    return this.staffTeams.form(by, body);
  }

  /** Another lead, or none for the time being. */
  @Changes('teams/:id/change-lead', TeamRecord, keepers)
  changeLead(@Asked() asked: Asked, @Body() body: ChangeLead) {
    return this.staffTeams.changeLead(asked, body);
  }

  /** All members from now on; whoever is left out is in no team. */
  @Changes('teams/:id/change-members', TeamRecord, keepers)
  changeMembers(@Asked() asked: Asked, @Body() body: ChangeMembers) {
    return this.staffTeams.changeMembers(asked, body);
  }

  /** What the team is called from now on, in reports and on forms too. */
  @Changes('teams/:id/rename', TeamRecord, keepers)
  rename(@Asked() asked: Asked, @Body() body: RenameTeam) {
    return this.staffTeams.rename(asked, body);
  }

  /** From their team into another one, or into none. */
  @Changes('people/:id/move-to-team', PersonRecord, keepers)
  async moveToTeam(@Asked() asked: Asked, @Body() body: MoveToTeam) {
    return masked(await this.staffTeams.moveToTeam(asked, body));
  }

  /** They leave their team in the same moment, and every sign-in of theirs ends. */
  @Changes('people/:id/dismiss', PersonRecord, keepers)
  async dismiss(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return masked(await this.staffTeams.dismiss(asked, reason));
  }
}
