export * from './custody-item.js';
export * from './keep.js';
