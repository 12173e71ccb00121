export * from './end-and-renew.js';
export { changeLevel, joinClub, type JoinClub } from './join-club.js';
export * from './membership.js';
export * from './with-its-customer.js';
