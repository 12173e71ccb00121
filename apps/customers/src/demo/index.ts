export { DemoCentre } from './demo-centre.js';
