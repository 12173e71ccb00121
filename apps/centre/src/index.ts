export { services, servicesOf } from './services.js';
export { startCentre, type RunningCentre } from './start-centre.js';
