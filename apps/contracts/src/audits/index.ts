export { auditsPart } from './part.js';
