export * from './domain/index.js';
export { DocumentRequest } from './http/requests.js';
export { filesPart } from './part.js';
export { FileRepairs } from './store/file-repairs.js';
export { Files } from './store/files.js';
export { KeepFiles } from './store/keep-files.js';
export { seenInList, PaperOwners, type Owned } from './store/paper-owners.js';
