export { FileCustomersAndAssets } from './file-customers-and-assets.js';
export { KeepCreditAssessments } from './keep-credit-assessments.js';
export { KeepVisitsOfCustomers } from './keep-visits-of-customers.js';
export { KeepKeyAccounts } from './keep-key-accounts.js';
export { KeepLoyalty } from './keep-loyalty.js';
export { KeepMemberships } from './keep-memberships.js';
export { KeepActivities } from './keep-activities.js';
