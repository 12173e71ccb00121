export { activitiesPart } from './part.js';
