export { demoCentre, demoPersonId } from './demo-centre.js';
export type { DemoPerson, DemoRegion, DemoTeam } from './demo-centre.js';
export { demoPart } from './part.js';
export { FillEmptyCentre } from './fill-empty-centre.js';
