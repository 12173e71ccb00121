export * from './domain/index.js';
export { AssetRequest } from './http/requests.js';
export { assetsPart } from './part.js';
export { AssetRecord } from './store/asset-record.js';
export { Assets } from './store/assets.js';
export { RegisterMany } from './store/register-many.js';
export { KeepAssets } from './store/keep-assets.js';
export { FindAssets } from './store/find-assets.js';
