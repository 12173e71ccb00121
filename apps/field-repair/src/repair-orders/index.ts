export { openStatuses, repairOrderTransitions, type RepairOrderStatus } from './domain/index.js';
export { controllers } from './http/index.js';
export { mayReadOrder } from './http/may-read-order.js';
export { ShowOrder } from './http/show-order.js';
export { eventReactions, timerReactions } from './reactions/index.js';
export {
  AssetRecords,
  FindRepairOrders,
  RepairOrderRow,
  RepairOrders,
  StaffRecords,
} from './store/index.js';
