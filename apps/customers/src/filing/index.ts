export { FileCustomerController } from './http/file-customer.controller.js';
export { FileWithAssets, type Filing } from './store/file-with-assets.js';
