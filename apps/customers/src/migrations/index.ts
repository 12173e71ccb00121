export { AssetsAreFoundByContract } from './assets-are-found-by-contract.js';
export { CustomersHaveATimeline } from './customers-have-a-timeline.js';
export { FileCustomersAndAssets } from './file-customers-and-assets.js';
export { CustomersAreFindable, ThoseOnRecordAreFindable } from './customers-are-findable.js';
export { CustomersAreMerged } from './customers-are-merged.js';
export { CustomersAreErased } from './customers-are-erased.js';
