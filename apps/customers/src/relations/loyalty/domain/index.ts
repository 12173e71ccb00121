export * from './classify.js';
export * from './loyalty.js';
export * from './tier-proposal.js';
