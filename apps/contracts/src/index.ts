export { contracts } from './contracts.module.js';
