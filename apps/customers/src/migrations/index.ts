export { FileCustomersAndAssets } from './file-customers-and-assets.js';
export { KeepFilesOfCustomers } from './keep-files.js';
export { HandOverPapers } from './hand-over-papers.js';
export { LendFiles } from './lend-files.js';
export { KeepCertificates } from './keep-certificates.js';
