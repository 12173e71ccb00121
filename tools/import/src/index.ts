export { importCustomers, type ImportOptions } from './import-customers.js';
