export type { ImportOptions } from './bring-in.js';
export { importCustomers } from './import-customers.js';
export { importHistory } from './import-history.js';
