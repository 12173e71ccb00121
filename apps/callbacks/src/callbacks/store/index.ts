export * from './agent-lists.js';
export * from './callback-row.js';
export * from './callbacks.js';
export * from './find-callbacks.js';
export * from './order-callbacks.js';
export * from './share-out.js';
