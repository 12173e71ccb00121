export { exportsPart } from './part.js';
