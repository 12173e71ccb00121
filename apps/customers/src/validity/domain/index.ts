export * from './validity.js';
