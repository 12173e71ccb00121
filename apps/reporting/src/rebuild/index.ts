export { RebuildProjections, type RebuildState } from './rebuild-projections.js';
export { RebuildController } from './rebuild.controller.js';
