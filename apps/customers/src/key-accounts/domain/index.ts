export * from './key-account.js';
