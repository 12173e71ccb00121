export * as domain from './domain/index.js';
export { repairOrderTransitions, type RepairOrderStatus } from './domain/index.js';
export { repairOrdersPart } from './part.js';
export { RepairOrders } from './store/index.js';
