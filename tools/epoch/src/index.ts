export { databaseUrlOf } from './find-database.js';
export { renewAfterRestore, type Renewal } from './renew-after-restore.js';
