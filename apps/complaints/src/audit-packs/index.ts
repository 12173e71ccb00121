export { auditPacksPart } from './part.js';
