export { openCentre, type CentreOptions, type OpenCentre } from './open-centre.js';
export type { Service } from './read-options.js';
export { CentreClient, Refused, type Answer, type CallOptions } from './centre-client.js';
