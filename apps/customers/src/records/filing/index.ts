export { filingOf, FileWithAssetsRequest } from './http/file-customer.controller.js';
export { filingPart } from './part.js';
export { allKeysOf, FileMany, type FiledOfMany } from './store/file-many.js';
export { FileWithAssets, type Filing } from './store/file-with-assets.js';
