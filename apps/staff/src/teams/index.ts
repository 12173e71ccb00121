export { TeamsController } from './http/teams.controller.js';
export { StaffTeams, type NewTeam } from './staff-teams.js';
export { TeamRow, Teams } from './store/team-row.js';
