export { FollowCustomers } from './follow-customers.js';
export { ProjectCallbacks } from './project-callbacks.js';
export { ProjectReference } from './project-reference.js';
export { ProjectRepairOrders } from './project-repair-orders.js';
export { projectionTables } from './tables.js';
