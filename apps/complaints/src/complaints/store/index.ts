export { ComplaintRecord } from './complaint-record.js';
export * from './complaints.js';
export * from './complaints-of-callbacks.js';
export * from './complaints-of-repairs.js';
export * from './find-complaints.js';
export * from './keep-complaints.js';
export * from './next-complaint-number.js';
export * from './successors.js';
