export { openCentre, type CentreOptions, type OpenCentre } from './open-centre.js';
export type { Service } from './read-options.js';
