export * from './domain/index.js';
export { AssetsController } from './http/assets.controller.js';
export { AssetsOfCustomerController } from './http/assets-of-customer.controller.js';
export { AssetView, assetViewOf } from './http/asset-view.js';
export { AssetRequest } from './http/requests.js';
export { AssetRow } from './store/asset-row.js';
export { Assets } from './store/assets.js';
export { FindAssets } from './store/find-assets.js';
export { KeepAssets } from './store/keep-assets.js';
