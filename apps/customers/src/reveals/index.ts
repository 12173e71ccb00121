export { RevealsController } from './http/reveals.controller.js';
export { RevealRow, Reveals } from './store/reveals.js';
