export { teamsPart } from './part.js';
export { StaffTeams, type NewTeam } from './staff-teams.js';
