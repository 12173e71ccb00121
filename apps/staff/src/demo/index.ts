export { demoCentre, demoPersonId } from './demo-centre.js';
export type { DemoPerson, DemoRegion, DemoTeam } from './demo-centre.js';
export { FillEmptyCentre, StaffUseCases } from './fill-empty-centre.js';
