export * from './domain/index.js';
export { filesPart } from './part.js';
export { outOnLoan } from './store/out-on-loan.js';
export { FileRepairs } from './store/file-repairs.js';
export { Files } from './store/files.js';
export { KeepFiles } from './store/keep-files.js';
export { PaperOwners, regionsOfOwners, type Owned } from './store/paper-owners.js';
