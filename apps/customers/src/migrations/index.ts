export { FileCustomersAndAssets } from './file-customers-and-assets.js';
