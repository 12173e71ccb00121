export { complaints } from './complaints.module.js';
