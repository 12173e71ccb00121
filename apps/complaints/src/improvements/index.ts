export { improvementsPart } from './part.js';
export { CountEffect, Improvements } from './store/index.js';
