export { ordersPart } from './part.js';
export * as domain from './domain/index.js';
export { KeepOrders, Orders } from './store/index.js';
