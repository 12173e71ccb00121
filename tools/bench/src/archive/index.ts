export {
  ASSETS,
  CUSTOMERS,
  chance,
  contractNumberOf,
  customerIdOf,
  inventAsset,
  inventCustomer,
  phoneOf,
  plateOf,
  regions,
  serialOf,
} from './invent-rows.js';
export { openArchive, type Archive } from './open-archive.js';
export type { StartedService } from './start-customers.js';
