export * from './billing-run.js';
