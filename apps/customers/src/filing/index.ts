export { filingPart } from './part.js';
export { FileWithAssets, type Filing } from './store/file-with-assets.js';
