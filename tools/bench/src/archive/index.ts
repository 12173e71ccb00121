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
export { openArchive, type Archive, type ArchiveKind } from './open-archive.js';
export { customersOfYears } from './customers-of-years.js';
export {
  CONTRACTS,
  contractIdOf,
  contractsOfYears,
  fillReadings,
  holderOf,
} from './contracts-of-years.js';
export {
  complainantOf,
  complainedOf,
  COMPLAINTS,
  complaintIdOf,
  complaintsOfYears,
  handlerOf,
  memberOf,
} from './complaints-of-years.js';
export { startAlone, type StartedService } from './start-service.js';
