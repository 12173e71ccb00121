export { Duplicates } from './store/duplicates.js';
