export * from './find-notices.js';
export * from './keep-notices.js';
export * from './notice-record.js';
export * from './notices.js';
