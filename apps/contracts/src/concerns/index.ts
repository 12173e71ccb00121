export { Concerned, type ConcernedRecords, type Named } from './concerned.js';
export { followCustomers } from './follow-customers.js';
export { forgetCustomers } from '../erasures/index.js';
export { concernsPart } from './part.js';
