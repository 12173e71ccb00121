export { readPersonalFrom } from './read-personal.js';
