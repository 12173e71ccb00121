export { CustomersAreExported } from './customers-are-exported.js';
export { CustomersHaveReferences } from './customers-have-references.js';
export { FileCustomersAndAssets } from './file-customers-and-assets.js';
export { FilesAreImported } from './files-are-imported.js';
