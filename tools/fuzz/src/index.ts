export { buildGround } from './ground/build-ground.js';
export { People } from './people.js';
export { runFuzz, type FuzzOptions, type FuzzOutcome } from './run-fuzz.js';
