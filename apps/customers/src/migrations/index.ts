export { FileCustomersAndAssets } from './file-customers-and-assets.js';
export { KeepFilesOfCustomers } from './keep-files.js';
