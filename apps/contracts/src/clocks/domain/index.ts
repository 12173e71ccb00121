export * from './clocked.js';
export { whenItWas } from './when-it-was.js';
