export { repairOrderTransitions, type RepairOrderStatus } from './domain/index.js';
export { repairOrdersPart } from './part.js';
