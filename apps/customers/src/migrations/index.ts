export { FileCustomersAndAssets } from './file-customers-and-assets.js';
export { CustomersAreMerged } from './customers-are-merged.js';
export { CustomersAreErased } from './customers-are-erased.js';
export { DisposalAccountsAreKept } from './disposal-accounts-are-kept.js';
