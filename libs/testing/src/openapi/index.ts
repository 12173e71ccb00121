export { asDescribed } from './as-described.js';
export { faultsOf } from './faults-of.js';
export { fieldsOfRequests, type RequestField } from './fields-of-requests.js';
export { idsInRequests } from './ids-in-requests.js';
export { Described, type Fields, type OpenApi, type Operation, type Response } from './document.js';
