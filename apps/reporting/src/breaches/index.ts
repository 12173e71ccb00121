export { BreachesController } from './breaches.controller.js';
