export * as domain from './domain/index.js';
export { categories, seesAll, wide, type Category, type Complaint } from './domain/index.js';
export { analysts, auditors, handlers, managers, readers } from './http/roles.js';
export { complaintsPart } from './part.js';
export { Complaints, nextComplaintNumber } from './store/index.js';
