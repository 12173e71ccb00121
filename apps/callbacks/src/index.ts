export { callbacks } from './callbacks.module.js';
