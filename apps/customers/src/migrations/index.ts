export { FileCustomersAndAssets } from './file-customers-and-assets.js';
export { KeepFilesOfCustomers } from './keep-files.js';
export { HandOverPapers } from './hand-over-papers.js';
export { BundleFiles } from './bundle-files.js';
export { KeepDepartmentFiles } from './keep-department-files.js';
export { LendFiles } from './lend-files.js';
export { KeepCertificates } from './keep-certificates.js';
