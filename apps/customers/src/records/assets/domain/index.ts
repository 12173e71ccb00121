export * from './asset.js';
export * from './change-asset.js';
export * from './end-asset.js';
export * from './erase-asset.js';
export * from './read-asset.js';
export * from './register-asset.js';
