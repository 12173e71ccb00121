export { OwnFiguresController } from './own-figures.controller.js';
export { ReadOwnFigures } from './read-own-figures.js';
