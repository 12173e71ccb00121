export * from './disposal.js';
