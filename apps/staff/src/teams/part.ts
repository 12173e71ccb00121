import type { ServicePart } from '@kefu/service';
import { keepers } from '../people/index.js';
import { TeamsController } from './http/teams.controller.js';
import { StaffTeams } from './staff-teams.js';
import { TeamRecord } from './store/team-record.js';
import { Teams } from './store/teams.js';

export const teamsPart: ServicePart = {
  controllers: [TeamsController],
  providers: [Teams, StaffTeams],
  entities: [TeamRecord],
  trails: [[Teams, keepers]],
};
