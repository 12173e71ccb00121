export { CreateRecordsOfOthers } from './create-records-of-others.js';
export { CreateRepairOrders } from './create-repair-orders.js';
export { OrdersAreFound } from './orders-are-found.js';
export { OrdersSayWhatIsDue } from './orders-say-what-is-due.js';
export { EvidenceIsFiled } from './evidence-is-filed.js';
export { NoShowsAreWeighed } from './no-shows-are-weighed.js';
export { PenaltiesHaveTheirTime } from './penalties-have-their-time.js';
