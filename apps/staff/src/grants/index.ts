export { gained, makeGrant } from './domain/grant.js';
export { grantsPart } from './part.js';
export { Grants } from './store/grants.js';
