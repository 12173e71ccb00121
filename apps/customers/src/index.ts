export { customers } from './customers.module.js';
