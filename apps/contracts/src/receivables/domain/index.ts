export * from './bill.js';
export * from './dun.js';
export * from './forget.js';
export * from './notices.js';
export * from './pay.js';
export * from './plan.js';
export * from './receivable.js';
export * from './verify.js';
