export { OpenRegions, type NewRegion } from './open-regions.js';
export { regionsPart } from './part.js';
