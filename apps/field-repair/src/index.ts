export { fieldRepair } from './field-repair.module.js';
export { repairOrderTransitions, type RepairOrderStatus } from './repair-orders/index.js';
