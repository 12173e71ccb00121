export { demoCentre, demoPersonId } from './demo/index.js';
export type { DemoPerson, DemoRegion, DemoTeam } from './demo/index.js';
export { staff } from './staff.module.js';
