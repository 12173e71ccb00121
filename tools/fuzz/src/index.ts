export { runFuzz, type FuzzOptions, type FuzzOutcome } from './run-fuzz.js';
