export { AssetsAreFoundByContract } from './assets-are-found-by-contract.js';
export { CustomersHaveATimeline } from './customers-have-a-timeline.js';
export { FileCustomersAndAssets } from './file-customers-and-assets.js';
export { CustomersAreFindable, ThoseOnRecordAreFindable } from './customers-are-findable.js';
