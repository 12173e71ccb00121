export { complaints } from './ground/complaints.js';
export { contracts } from './ground/contracts.js';
export { dayIn } from './ground/desk.js';
export { papers } from './ground/papers.js';
export { relations } from './ground/relations.js';
export { People } from './people.js';
export { runFuzz, type FuzzOptions, type FuzzOutcome } from './run-fuzz.js';
